package org.linernotes.transfer;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditSplitterTest {
    private static final List<String> CREDITS = List.of(
            "Paula Stone",
            "Mike Ray",
            "Stone & Ray",
            "Paula Stone & Mike Ray",
            "Earth, Air & Fire",
            "Air",
            "Sam & Pam",
            "Sam & Pam",
            "Sam & Pam",
            "Sam & Pam",
            "Sam",
            "Pam");

    private final CreditSplitter splitter = new CreditSplitter(CREDITS);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Paula Stone & Mike Ray                 ; Paula Stone| & |Mike Ray
            Stone & Ray                            ; Stone & Ray
            Earth, Air & Fire                      ; Earth, Air & Fire
            Sam & Pam                              ; Sam & Pam
            Paula Stone Featuring Mike Ray         ; Paula Stone| Featuring |Mike Ray*
            Paula Stone (Featuring Mike Ray)       ; Paula Stone| (Featuring |Mike Ray*|)
            Somebody ft. Sam & Pam                 ; Somebody| ft. |Sam & Pam*
            Somebody Feat. Paula Stone & Mike Ray  ; Somebody| Feat. |Paula Stone*| & |Mike Ray*
            Paula Stone With His Orchestra         ; Paula Stone With His Orchestra
            Paula Stone And The Others             ; Paula Stone And The Others
            Paula Stone, Mike Ray & Air            ; Paula Stone|, |Mike Ray| & |Air
            Paula Stone/Mike Ray                   ; Paula Stone|/|Mike Ray
            New Person & Other Person              ; New Person| & |Other Person
            One Vs. Two                            ; One| Vs. |Two
            Somebody Featuring  Guest              ; Somebody| Featuring  |Guest*
            Featuring                              ; Featuring
            &                                      ; &
            """)
    void splitsWhatIsKnownApart(String credit, String expected) {
        var parts = splitter.split(credit).stream()
                .map(part -> part.name()
                        + (part.featured() ? "*" : "")
                        + (part.joinPhrase().isEmpty() ? "" : "|" + part.joinPhrase()))
                .collect(joining("|"));

        assertThat(parts).isEqualTo(expected);
    }

    @Test
    void thePartsAreTheCreditToTheLetter() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var pieces = List.of(
                "A",
                "Be",
                " & ",
                ", ",
                " Featuring ",
                " (Feat. ",
                ")",
                " ",
                "/",
                " and ",
                " x ",
                " With ",
                "é",
                "The ");
        for (var round = 0; round < 5_000; round++) {
            var credit = random.ints(1 + random.nextInt(8), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(joining());
            var parts = new CreditSplitter(List.of(credit, "A", "Be")).split(credit);

            assertThat(parts.stream()
                            .map(part -> part.name() + part.joinPhrase())
                            .collect(joining()))
                    .as("seed %d", seed)
                    .isEqualTo(credit);
            assertThat(parts).isNotEmpty();
        }
    }
}
