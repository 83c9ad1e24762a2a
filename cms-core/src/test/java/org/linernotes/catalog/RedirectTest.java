package org.linernotes.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.content.Engine;

class RedirectTest {
    private final Engine engine = Engine.start();

    @ParameterizedTest
    @CsvSource({
        "/Detail.php?id=3, /detail.php",
        "/old/Page/, /old/page",
        "/a%20b#top, /a b",
        "/%C3%9Cber, /über",
    })
    void anAddressIsFoundInTheFormInWhichAddressesAreCompared(String from, String key) {
        var redirect = engine.read("Redirect", "{\"from\": \"%s\", \"to\": \"/songs\"}".formatted(from));

        assertThat(engine.projector().project(redirect).slug()).isEqualTo(key);
    }

    @Test
    void aRedirectLeadsToOnePlaceOrNowhere() {
        var song = "song_01h2xcejqtf2nbrexx3vqjhp44";

        assertThat(violations("\"from\": \"/a\"")).containsExactly("REVIEW ONE_TARGET to");
        assertThat(violations("\"from\": \"/a\", \"to\": \"/b\", \"entry\": \"%s\"".formatted(song)))
                .containsExactly("REVIEW ONE_TARGET to");
        assertThat(violations("\"from\": \"/a\", \"status\": \"GONE\"")).isEmpty();
        assertThat(violations("\"from\": \"/a\", \"status\": \"GONE\", \"to\": \"/b\""))
                .containsExactly("REVIEW GONE_LEADS_NOWHERE to");
        assertThat(violations("\"from\": \"/A/?x\", \"to\": \"/a#b\"")).containsExactly("REVIEW LOOP to");
    }

    @ParameterizedTest
    @CsvSource({
        "old.php, /b, from",
        "//evil.example, /b, from",
        "/a, //evil.example, to",
        "/a, https://evil.example, to",
        "/a, /B, to"
    })
    void onlyPathsOfThisSiteLeadToPathsOfThisSite(String from, String to, String wrong) {
        assertThat(violations("\"from\": \"%s\", \"to\": \"%s\"".formatted(from, to)))
                .containsExactly("REVIEW INVALID_PATH " + wrong);
    }

    private List<String> violations(String content) {
        return engine.violations(engine.read("Redirect", "{%s}".formatted(content)));
    }
}
