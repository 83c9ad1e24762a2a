package org.linernotes.admin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichMarkupTest {
    private static final String MENTION = "song_01h455vb4pex5vsknk084sn02q";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words.",
                "Two\nlines, with **strong**, *emphasis* and ***both***.",
                "**a***b*, [a link](https://example.org/a_\\(b\\)) and [Words](" + MENTION + ").",
                "[**strong link**](https://example.org)",
                "**bold *both* end**",
                "*leans **both***",
                "un**believ**able",
                "Stars \\* and \\[brackets\\] and \\\\.",
                "\\# no heading",
                "\\- no item",
                "## A heading\n\n- one\n- two *b*\n\n1. one\n2. two\n\n> A quotation\n> of two lines\n\n---\n\nThe end."
            })
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(RichMarkup.write(RichMarkup.read("", text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theme from M*A*S*H",
                "He sang F*** You",
                "5 * 3 = 15",
                "1999. The Prince song",
                "3. third",
                "***",
                "*",
                "An *unended mark",
                "[](https://example.org)",
                "C:/path\\to",
            })
    void whatMarksNothingIsLeftAsItWasTyped(String typed) {
        assertThat(texts(RichMarkup.read("", typed))).containsExactly(typed);
    }

    @Test
    void anAddressMayHaveBracketsInPairs() {
        assertThat(RichMarkup.read("", "[wiki](https://en.wikipedia.org/wiki/Thriller_(song)), a song"))
                .contains("\"https://en.wikipedia.org/wiki/Thriller_(song)\"", "\", a song\"");
    }

    private static List<String> texts(String document) {
        return Pattern.compile("\"text\":\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(document)
                .results()
                .map(text -> text.group(1).replace("\\\\", "\\"))
                .toList();
    }

    @Test
    void whatCannotBeWrittenStaysAsItIs() {
        var stored = """
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"First"}]},\
                {"type":"embed","attrs":{"provider":"youtube","id":"crbFmpezO4A"}}]}""";

        assertThat(RichMarkup.write(stored)).isEqualTo("First\n\n{{block 2}}");
        assertThat(RichMarkup.read(stored, "First\r\n\r\n{{block 2}}")).isEqualTo(stored);
        assertThat(RichMarkup.read(stored, "{{block 2}}\n\nFirst"))
                .startsWith("{")
                .contains("crbFmpezO4A")
                .contains("First");
        assertThat(RichMarkup.read(stored, "{{block 9}}")).contains("{{block 9}}");
        assertThat(RichMarkup.read(stored, " \n")).isEmpty();
    }

    @Test
    void everyTextIsReadAndWrittenWithoutLoss() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var pieces = List.of(
                "a",
                "*",
                "**",
                "[",
                "](",
                ")",
                "\\",
                "\n",
                "\n\n",
                "- ",
                "1. ",
                "> ",
                "## ",
                "{{block 1}}",
                " ",
                "é",
                "🎸");
        for (var round = 0; round < 3_000; round++) {
            var text = random.ints(1 + random.nextInt(12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            var document = RichMarkup.read("", text);
            var written = RichMarkup.write(document);

            assertThat(RichMarkup.read(document, written))
                    .as("seed %d, text %s", seed, text)
                    .isEqualTo(document);
        }
    }
}
