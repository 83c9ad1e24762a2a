package org.linernotes.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linernotes.content.Engine;

class CatalogRulesTest {
    private static final String ARTIST = "artist_01h2xcejqtf2nbrexx3vqjhp41";

    private final Engine engine = Engine.start();

    @Test
    void aMemberIsInAGroupOnceAtATime() {
        var group = engine.read("Artist", """
                {"name": "Group", "memberships": [
                  {"member": "%1$s", "from": "1980", "to": "1985"}, {"member": "%1$s", "from": "1985", "to": "1990"},
                  {"member": "%1$s", "from": "1984-06", "to": "1984-01"}]}""".formatted(ARTIST));

        assertThat(engine.violations(group))
                .contains("REVIEW DATES_REVERSED memberships[2].to", "WARNING OVERLAP memberships[2]")
                .doesNotContain("WARNING OVERLAP memberships[1]");
    }

    @Test
    void aCategoryOfAnAwardIsFoundByItsAliases() {
        var award = (Award) engine.read("Award", """
                {"name": "Grammy Award", "organisation": "The Recording Academy", "categories": [
                  {"name": "Best Music Video, Short Form", "aliases": ["Best Music Video - Short Form", "Best Music Video Short Form"]}]}""").value();

        assertThat(award.category("best music video - short form"))
                .map(AwardCategory::name)
                .contains("Best Music Video, Short Form");
        assertThat(award.category("Best Engineered Album")).isEmpty();
        assertThat(engine.refusals("Award", """
                {"name": "Award", "categories": [{"name": "Best Song"}, {"name": "Song", "aliases": ["BEST SONG"]}]}""")).containsExactly("DUPLICATE categories[1]");
    }

    @Test
    void seoWordsAreShort() {
        var long71 = "x".repeat(71);

        assertThat(engine.refusals("Album", """
                {"title": "Album", "seo": {"title": "%s", "canonicalUrl": "ftp://example.org"}}""".formatted(long71)))
                .containsExactly("TOO_LONG seo.title", "INVALID_LINK seo.canonicalUrl");
    }

    @Test
    void aScreenWorkIsFoundUnderItsTitleAndYear() {
        var film = engine.read("ScreenWork", "{\"title\": \"Moonwalker\", \"kind\": \"FILM\", \"year\": 1988}");

        assertThat(film.type().slugPattern()).isEqualTo("{title}-{year}");
        assertThat(engine.violations(film)).containsExactly("REVIEW REQUIRED slug");
    }

    @Test
    void anItemOutsideThePlacementsTimeIsWarnedAbout() {
        var placement = engine.read("Placement", """
                {"slot": "picks", "startsAt": "2026-02-01T00:00:00Z", "endsAt": "2026-03-01T00:00:00Z", "items": [
                  {"target": "%1$s", "endsAt": "2026-02-01T00:00:00Z"},
                  {"target": "%1$s", "startsAt": "2026-02-28T00:00:00Z"},
                  {"target": "%1$s", "startsAt": "2026-03-01T00:00:00Z"}]}""".formatted(ARTIST));

        assertThat(engine.violations(placement))
                .containsExactly("WARNING NEVER_SHOWN items[0]", "WARNING NEVER_SHOWN items[2]");
    }

    @Test
    void aQuizWithAShortTeaserIsToldBoth() {
        var quiz = engine.read("Feature", "{\"title\": \"Quiz\", \"format\": \"QUIZ\", \"teaser\": \"Short\"}");

        assertThat(engine.violations(quiz)).contains("PUBLISH TOO_SHORT teaser", "PUBLISH NO_QUIZ_ITEM body");
    }

    @Test
    void whoSpeaksInAnInterviewIsASubjectOrInTheByline() {
        var interview = """
                {"title": "Interview", "format": "INTERVIEW", %2$s
                 "body": {"type": "doc", "version": 1, "content": [{"type": "qa", "content": [
                   {"type": "question", "attrs": {"speaker": "A reader"}, "content": [{"type": "paragraph"}]},
                   {"type": "answer", "attrs": {"ref": "%1$s"}, "content": [{"type": "paragraph"}]}]}]}}""";

        assertThat(engine.violations(engine.read("Feature", interview.formatted(ARTIST, ""))))
                .contains("WARNING UNKNOWN_SPEAKER body");
        assertThat(engine.violations(engine.read(
                        "Feature", interview.formatted(ARTIST, "\"subjects\": [\"%s\"],".formatted(ARTIST)))))
                .doesNotContain("WARNING UNKNOWN_SPEAKER body");
    }

    @Test
    void aSiteMayAskEveryFactForASource() {
        var fact = """
                {"about": "%s", "body": {"type": "doc", "content": [{"type": "paragraph", "content": [
                   {"type": "text", "text": "A fact."}]}]}}""".formatted(ARTIST);
        var strict = Engine.start(new CitationRule(true));
        var lenient = Engine.start(new CitationRule(false));

        assertThat(strict.violations(strict.read("Fact", fact))).containsExactly("PUBLISH NO_CITATION citations");
        assertThat(lenient.violations(lenient.read("Fact", fact))).containsExactly("WARNING NO_CITATION citations");
    }

    @Test
    void aLongQuotationIsWarnedAbout() {
        var fact = engine.read("Fact", """
                {"about": "%1$s", "quotes": [{"id": "quote_01h2xcejqtf2nbrexx3vqjhp41", "speaker": "%1$s"}],
                 "body": {"type": "doc", "content": [{"type": "paragraph", "content": [
                   {"type": "text", "text": "%2$s", "marks": [{"type": "quote", "attrs": {"quoteId": "quote_01h2xcejqtf2nbrexx3vqjhp41"}}]}]}]}}""".formatted(ARTIST, "word ".repeat(151)));

        assertThat(engine.violations(fact))
                .contains(
                        "WARNING LONG_QUOTE quotes[0]",
                        "PUBLISH NO_CITATION citations",
                        "PUBLISH REQUIRED quotes[0].citation");
    }
}
