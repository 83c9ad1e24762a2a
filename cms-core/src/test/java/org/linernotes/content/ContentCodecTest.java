package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.problem.ProblemException;

class ContentCodecTest {
    private static final String INSTRUMENT = "instrument_01h2xcejqtf2nbrexx3vqjhp41";

    private final Engine engine = Engine.start();

    @Test
    void tellsEveryProblemAtOnceWithItsPath() {
        var refusals = engine.refusals("Instrument", """
                {"colour": "red", "strings": "six", "bought": "1989-02-30", "made": "1989-13", "maker": "javascript:alert(1)",
                 "sound": "QUIET", "fretted": 1, "parts": [{"type": "Neck"}, {"type": "Body", "takenFrom": "song_1"}],
                 "sale": {"price": 2.5}, "tunedAt": "yesterday", "slug": "Not A Slug"}""");

        assertThat(refusals)
                .containsExactly(
                        "UNKNOWN_FIELD null",
                        "REQUIRED name",
                        "INVALID_SLUG slug",
                        "WRONG_TYPE strings",
                        "UNKNOWN_CHOICE sound",
                        "WRONG_TYPE fretted",
                        "INVALID_DATE bought",
                        "INVALID_DATE made",
                        "INVALID_DATE tunedAt",
                        "INVALID_LINK maker",
                        "WRONG_TYPE sale.price",
                        "REQUIRED parts[0].wood",
                        "INVALID_REFERENCE parts[1].takenFrom");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "\\u0000"                | CONTROL_CHARACTER name
            "a\\u0007b"              | CONTROL_CHARACTER name
            "\\ud800"                | LONE_SURROGATE name
            "two\\nlines"            | LINE_BREAK name
            "two\\u2028lines"        | LINE_BREAK name
            "1234567890123456789012345678901234567890x" | TOO_LONG name
            "   "                    | REQUIRED name
            "\\u200b\\u200d"         | REQUIRED name
            7                        | WRONG_TYPE name
            ["Strat"]                | WRONG_TYPE name
            null                     | REQUIRED name
            """)
    void refusesTextThatIsNone(String value, String refusal) {
        assertThat(engine.refusals("Instrument", "{\"name\": %s}".formatted(value)))
                .containsExactly(refusal);
    }

    @Test
    void normalisesAndTrims() {
        var content = engine.read("Instrument", """
                {"name": "  Cafe\\u0301 ", "description": "one\\r\\ntwo", "made": " 1954 "}""");

        assertThat(ContentJson.print(content.tree()))
                .isEqualTo("{\"description\":\"one\\ntwo\",\"made\":\"1954\",\"name\":\"Café\"}");
    }

    @Test
    void countsCodePoints() {
        assertThat(engine.refusals("Instrument", "{\"name\": \"%s\"}".formatted("🎸".repeat(40))))
                .isEmpty();
    }

    @Test
    void countsWhatIsStored() {
        assertThat(engine.refusals("Instrument", "{\"name\": \"%s  \"}".formatted("e\u0301".repeat(40))))
                .isEmpty();
        assertThat(engine.refusals("Instrument", "{\"name\": \"%s\"}".formatted("e\u0301".repeat(41))))
                .containsExactly("TOO_LONG name");
    }

    @Test
    void leavesOutNullsEmptiesAndDefaults() {
        var content = engine.read("Instrument", """
                {"name": "Strat", "strings": null, "sound": "ACOUSTIC", "fretted": false, "parts": [], "sale": {},
                 "nicknames": ["", " "], "story": {"type": "doc", "content": [{"type": "paragraph"}]}}""");

        assertThat(ContentJson.print(content.tree())).isEqualTo("{\"name\":\"Strat\"}");
        assertThat(content.value())
                .isEqualTo(engine.read("Instrument", "{\"name\": \"Strat\"}").value());
    }

    @Test
    void theHashOfAContentNeverChanges() {
        var content = engine.read("Instrument", """
                {"strings": 6, "sound": "ELECTRIC", "name": "Strat", "sale": {"price": 9, "buyer": "Eric"}}""");

        assertThat(ContentJson.print(content.tree()))
                .isEqualTo(
                        "{\"name\":\"Strat\",\"sale\":{\"buyer\":\"Eric\",\"price\":9},\"sound\":\"ELECTRIC\",\"strings\":6}");
        assertThat(content.hash()).isEqualTo("466d9defda5e424f90a12952dca1e76c8272d59583548e7349dd14f42d6aeff2");
    }

    @Test
    void takesTheIdsOfEntriesThatAreCreatedWithIt() {
        var created = Map.of("next", TypeId.parse(INSTRUMENT).orElseThrow());
        var tree = ContentJson.parse("{\"name\": \"Strat\", \"successor\": \"new:next\"}");

        var content = engine.codec().decode(engine.model().type("Instrument"), tree, created);

        assertThat(ContentJson.print(content.tree())).contains(INSTRUMENT);
        assertThat(engine.refusals("Instrument", "{\"name\": \"Strat\", \"successor\": \"new:other\"}"))
                .containsExactly("INVALID_REFERENCE successor");
    }

    @Test
    void refusesReferencesToAnotherType() {
        assertThat(engine.refusals("Instrument", """
                {"name": "Strat", "successor": "artist_01h2xcejqtf2nbrexx3vqjhp41"}""")).containsExactly("WRONG_TARGET successor");
    }

    @Test
    void keepsWhatOlderTypesKnewAndTheHashTheyHad() {
        var type = engine.model().type("Instrument");
        var stored = ContentJson.parse("{\"colour\": \"red\", \"name\": \"Strat\", \"strings\": \"six\"}");

        var content = engine.codec().restore(type, stored, "hash of then");

        assertThat(content.tree()).isEqualTo(stored);
        assertThat(content.hash()).isEqualTo("hash of then");
        assertThat(content.value()).isInstanceOfSatisfying(Instrument.class, instrument -> {
            assertThat(instrument.name()).isEqualTo("Strat");
            assertThat(instrument.strings()).isNull();
        });
        assertThat(engine.violations(content)).contains("SAVE WRONG_TYPE strings");
    }

    @Test
    void setsOneFieldAndKeepsTheRest() {
        var stored = ContentJson.parse("{\"colour\": \"red\", \"name\": \"Strat\"}");
        var content = engine.codec().restore(engine.model().type("Instrument"), stored, "hash of then");

        var changed = engine.codec().with(content, "slug", "strat");

        assertThat(ContentJson.print(changed.tree()))
                .isEqualTo("{\"colour\":\"red\",\"name\":\"Strat\",\"slug\":\"strat\"}");
        assertThat(changed.hash()).isNotEqualTo("hash of then");
        assertThatThrownBy(() -> engine.codec().with(content, "slug", "No Slug"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void readersNeverReceiveInternalFields() {
        var content = engine.read("Instrument", """
                {"name": "Strat", "insuranceNumber": "secret", "sale": {"price": 1, "note": "secret"}}""");

        assertThat(ContentJson.print(engine.projector().project(content).delivered()))
                .isEqualTo("{\"name\":\"Strat\",\"sale\":{\"price\":1}}");
    }

    @Test
    void publishesValuesThatReadersFilterAndOrderBy() {
        var content = engine.read("Instrument", "{\"name\": \"Strat\", \"strings\": 6}");

        assertThat(engine.projector().project(content).values())
                .containsExactlyInAnyOrder(
                        new ContentValue("name", 0, "Strat", null, null),
                        new ContentValue("strings", 0, null, 6L, null),
                        new ContentValue("sound", 0, "ACOUSTIC", null, null));
    }

    @Test
    void saysWhatEachStepNeeds() {
        var content = engine.read("Instrument", "{\"name\": \"Strat\", \"sale\": {\"price\": 1}}");

        assertThat(engine.violations(content)).containsExactly("REVIEW REQUIRED slug", "PUBLISH REQUIRED sale.buyer");
    }

    @Test
    void describesItsFormWithoutAnotherLine() {
        var name = engine.model().type("Instrument").field("name").orElseThrow();

        assertThat(name.label()).isEqualTo("Name");
        assertThat(name.help()).isEqualTo("As its maker calls it.");
        assertThat(name.group()).isEqualTo("Naming");
        assertThat(name.required()).isEqualTo(Level.SAVE);
        assertThat(name.type()).isEqualTo(new FieldType.Text(40, false, false));
    }
}
