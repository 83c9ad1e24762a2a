package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.problem.ProblemException;

class ContentJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{\"a\":1,\"a\":2}", "{\"a\":1}}", "nul", "{'a':1}", "NaN", "01", "\"\\x\"", "[1,]"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> ContentJson.parse(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        assertThatThrownBy(() -> ContentJson.parse("[".repeat(100_000))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ContentJson.parse(" ".repeat(ContentJson.LONGEST + 1)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ContentJson.parse("1".repeat(1_000))).isInstanceOf(ProblemException.class);
    }

    @Test
    void printsWhatItRead() {
        var text = "{\"b\":[1,-2,true,null,\"\\u0001 é \\\"\"],\"a\":{\"big\":12345678901234567890,\"half\":0.5}}";

        assertThat(ContentJson.print(ContentJson.parse(text))).isEqualTo(text);
    }
}
