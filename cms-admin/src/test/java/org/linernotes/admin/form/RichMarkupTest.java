package org.linernotes.admin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichMarkupTest {
    private static final RichMarkup MARKUP = new RichMarkup(MarkupNames.NONE);
    private static final String MENTION = "song_01h455vb4pex5vsknk084sn02q";
    private static final String PERSON = "artist_01h455vb4pex5vsknk084sn02q";

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
                "[He said [Words](" + MENTION + ") *now*](quotation 1), and [more](quotation 1).",
                "[Billie Jean](Song: Billie Jean \\(single version\\)) has no page yet.",
                "[be](emphasis)fore and [[be](emphasis)](strong) after",
                "First\n\\\nthird line",
                "- one\n  goes on\n+ another paragraph\n- two",
                "> One\n>\n> - two\n> - three\n>\n> Three",
                "|= Year |= Title |\n| 1989 | **Leave** \\| me |",
                "{{question: Interviewer}}\n\nWhat is it?\n\n{{answer: [Curt](" + PERSON + ")}}\n\n- A\n- B\n\n{{end}}",
                "{{song: " + MENTION + "\nlabel: 1989\nnote: Some words.}}",
                "{{fact: fact_01h455vb4pex5vsknk084sn02q}}",
                "{{pull quote: I *never*\nsaid so\nby: Somebody}}",
                "{{quiz: It was so.\nanswer: partly\nexplanation: Because.}}",
                "{{youtube: crbFmpezO4A}}",
                "{{image: asset_01h455vb4pex5vsknk084sn02q\nalt: A hat\ncaption: Below}}",
                """
                {{gallery
                image: asset_01h455vb4pex5vsknk084sn02q
                alt: A hat
                image: asset_01h455vb4pex5vsknk084sn02r}}""",
                "## A heading\n\n- one\n- two *b*\n\n1. one\n2. two\n\n> A quotation\n> of two lines\n\n---\n\nThe end."
            })
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(MARKUP.write(MARKUP.read("", text))).isEqualTo(text);
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
        assertThat(texts(MARKUP.read("", typed))).containsExactly(typed);
    }

    // E3
    @Test
    void quotationsAreCalledByTheirNumbersInTheForm() {
        var names = new MarkupNames(Map.of(2, "quote_01h455vb4pex5vsknk084sn02q"), id -> id);
        var markup = new RichMarkup(names);

        var document = markup.read("", "[Mine](quotation 2), [new](quotation 3)");

        assertThat(document)
                .contains("\"quoteId\":\"quote_01h455vb4pex5vsknk084sn02q\"")
                .contains("\"quoteId\":\"new:quotation-3\"");
        assertThat(markup.write(document)).isEqualTo("[Mine](quotation 2), [new](quotation 3)");
        assertThat(texts(MARKUP.read("", "\\[Mine\\](quotation 2)"))).containsExactly("[Mine](quotation 2)");
    }

    // E18
    @Test
    void linesThatOtherProgramsWroteAsAListAreOne() {
        assertThat(MARKUP.write(MARKUP.read("", "Three songs:\n• One\n•\tTwo\n▪ Three\nand no more")))
                .isEqualTo("Three songs:\n\n- One\n- Two\n- Three\n\nand no more");
        assertThat(MARKUP.write(MARKUP.read("", "a\n\\• no item"))).isEqualTo("a\n\\• no item");
    }

    @ParameterizedTest
    @CsvSource({
        "youtube, https://www.youtube.com/watch?v=crbFmpezO4A&t=3, crbFmpezO4A",
        "youtube, https://youtu.be/crbFmpezO4A?si=x, crbFmpezO4A",
        "vimeo, https://vimeo.com/123456789, 123456789",
        "spotify, https://open.spotify.com/intl-de/track/4uLU6hMCjMI75M1A2tKUQC?si=1, track/4uLU6hMCjMI75M1A2tKUQC"
    })
    void playersAreNamedByTheAddressOfTheirPage(String site, String address, String id) {
        assertThat(MARKUP.write(MARKUP.read("", "{{" + site + ": " + address + "}}")))
                .isEqualTo("{{" + site + ": " + id + "}}");
    }

    @Test
    void anAddressMayHaveBracketsInPairs() {
        assertThat(MARKUP.read("", "[wiki](https://en.wikipedia.org/wiki/Thriller_(song)), a song"))
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
                {"type":"raw","attrs":{"source":"crbFmpezO4A"}}]}""";

        assertThat(MARKUP.write(stored)).isEqualTo("First\n\n{{block 2}}");
        assertThat(MARKUP.read(stored, "First\r\n\r\n{{block 2}}")).isEqualTo(stored);
        assertThat(MARKUP.read(stored, "{{block 2}}\n\nFirst"))
                .startsWith("{")
                .contains("crbFmpezO4A")
                .contains("First");
        assertThat(MARKUP.read(stored, "{{block 9}}")).contains("{{block 9}}");
        assertThat(MARKUP.read(stored, " \n")).isEmpty();
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
                "](quotation 1)",
                "](emphasis)",
                "{{quiz: ",
                "\nanswer: true}}",
                "{{question: A}}",
                "{{answer}}",
                "{{end}}",
                "| ",
                "• ",
                "+ ",
                "  ",
                " ",
                "é",
                "🎸");
        for (var round = 0; round < 3_000; round++) {
            var text = random.ints(1 + random.nextInt(12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            var document = MARKUP.read("", text);
            var written = MARKUP.write(document);

            assertThat(MARKUP.read(document, written))
                    .as("seed %d, text %s", seed, text)
                    .isEqualTo(document);
        }
    }
}
