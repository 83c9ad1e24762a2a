package org.linernotes.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linernotes.content.Engine;

class TopicTest {
    private static final String ARTIST = "artist_01h2xcejqtf2nbrexx3vqjhp41";

    private final Engine engine = Engine.start();

    @Test
    void aRuleNeedsToBeThereAndToBeUsed() {
        assertThat(violations("\"membership\": \"RULE\"")).containsExactly("REVIEW REQUIRED rule");
        assertThat(violations("\"rule\": {\"type\": \"YearRule\", \"from\": 1980, \"to\": 1989}"))
                .containsExactly("REVIEW RULE_WITHOUT_USE membership");
        assertThat(violations("""
                "membership": "RULE_PLUS", "rule": {"type": "CreditRule", "artist": "%s", "role": "songwriter"}""".formatted(ARTIST))).isEmpty();
    }

    @Test
    void aRuleWithoutItsArtistWordsOrYearsIsNoRule() {
        assertThat(violations(
                        "\"membership\": \"RULE\", \"rule\": {\"type\": \"VideoCreditRule\", \"role\": \"director\"}"))
                .containsExactly("REVIEW REQUIRED rule.artist");
        assertThat(violations("\"membership\": \"RULE\", \"rule\": {\"type\": \"TitleRule\"}"))
                .containsExactly("REVIEW REQUIRED rule.words");
        assertThat(violations("\"membership\": \"RULE\", \"rule\": {\"type\": \"YearRule\", \"from\": 1989}"))
                .containsExactly("REVIEW REQUIRED rule.to");
        assertThat(violations(
                        "\"membership\": \"RULE\", \"rule\": {\"type\": \"YearRule\", \"from\": 1989, \"to\": 1980}"))
                .containsExactly("REVIEW YEARS_REVERSED rule.to");
    }

    private List<String> violations(String more) {
        return engine.violations(engine.read("Topic", """
                {"label": "Songs about trains", "slug": "songs-about-trains", "kind": "ABOUT", %s}""".formatted(more)));
    }
}
