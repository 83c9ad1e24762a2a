package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.testing.GeneratedTexts;

class IsolatedTextTest {
    private static final String BESIDE = " 12 comments (3)";

    // A: bidi
    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void nothingBesideALineTurnsRound(int control) {
        var text = "Li" + Character.toString(control) + "nc";

        assertThat(levelsBeside(IsolatedText.of(text))).isEqualTo(levelsBeside("Linc"));
    }

    @Test
    void everyMixtureIsClosed() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var characters = "a\u05D0\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
        for (var round = 0; round < 500; round++) {
            var text = random.ints(30, 0, characters.length())
                    .collect(
                            StringBuilder::new, (line, at) -> line.append(characters.charAt(at)), StringBuilder::append)
                    .toString();
            var isolated = IsolatedText.of(text);
            if (!isolated.equals(text)) {
                assertThat(levelsBeside(isolated)).as("seed %d, %s", seed, text).containsOnly(0);
            }
        }
    }

    @Test
    void otherTextStaysAsItIs() {
        for (var text : new String[] {"", "Linc", "שלום", "a\u200Fb", "One\n\nTwo"}) {
            assertThat(IsolatedText.of(text)).isSameAs(text);
        }
        assertThat(IsolatedText.of("One\n\u202ETwo\nThree")).isEqualTo("One\n\u2068\u202ETwo\u202C\u2069\nThree");
    }

    // S2
    @Test
    void theLongestTextsAreIsolated() {
        GeneratedTexts.of(5_000)
                .forEach((kind, text) ->
                        assertThat(IsolatedText.of(text).length()).as(kind).isLessThan(4 * 5_000));
    }

    /** The directions of what stands behind the text in a line from left to right. */
    private static int[] levelsBeside(String text) {
        var line = "By " + text + BESIDE;
        var bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
        return IntStream.range(line.length() - BESIDE.length(), line.length())
                .map(bidi::getLevelAt)
                .toArray();
    }
}
