package org.linernotes.graphql.delivery;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.content.SearchWords;

class HighlightSpansTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            r.a.q.      | Rock ’n’ Rain              | ``
            r.a.q.      | A Rain of Rock             | ``
            r.a.q.      | Live: R.A.Q.               | R,A,Q
            r.a.q.      | RAQ live                   | RAQ
            r.a.q       | R A Queen                  | R,A,Queen
            raq         | R.A.Q. of Rain             | R.A.Q
            ac/dc       | AC and DC                  | AC,DC
            ac/dc       | AC alone                   | ``
            rock'n'roll | Roll and Rock              | ``
            rock'n'roll | Rock ’n’ Roll              | Rock,n,Roll
            rock n ro   | Rock ’n’ Roll and Nothing  | Rock,n,Roll
            n.w.a       | An answer                  | ``
            an bee      | Ant and An Bees            | An,Bees
            "a bee"     | a bee and a bee            | a,bee,a,bee
            """)
    void whatWasTypedIsMarkedAndNothingElse(String typed, String text, String marked) {
        var spans = HighlightSpans.of(text, SearchWords.of(typed).orElseThrow());

        assertThat(spans.stream()
                        .map(span -> text.substring(span.start(), span.end()).replace("’", ""))
                        .collect(joining(",")))
                .isEqualTo(marked);
    }
}
