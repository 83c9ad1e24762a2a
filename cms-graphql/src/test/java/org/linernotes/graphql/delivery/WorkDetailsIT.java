package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.live.PublishedContent;
import org.linernotes.testing.IntegrationTest;

/** Credits, singles, awards, videos, uses and relations of works, and that nothing of a draft shows through them. */
@IntegrationTest
class WorkDetailsIT {
    private static final String DOCUMENT = """
            query ($slug: String!) {
              song(slug: $slug) {
                id
                credits { role roleLabel creditedAs agent { name } attributes note }
                writers: credits(role: "songwriter") { creditedAs }
                singles { date album { title } territoriesIncluded { code name } bSides { title song { title } } label formats }
                certifications { body level multiple territory { code name } units }
                awards { id award organisation category result year eligibilityYear recipients { creditedAs } forSong { title } forVideo { title } }
                nominations: awards(result: NOMINATED) { award }
                videos { id title provider videoId embedUrl credits(role: "director") { creditedAs } awards { award forVideo { title } forSong { title } } }
                usages { kind note work { title year path } }
                relations { kind note song { title } }
                appearances { disc track bonusTrack album { title } }
                externalIds { scheme value url }
                jsonLd
              }
            }""";

    private final Frontend frontend;
    private final PublishedContent published;
    private final String unique = Library.unique();
    private final TypeId artist;

    WorkDetailsIT(Frontend frontend, Library library) {
        this.frontend = frontend;
        this.published = library.published();
        this.artist = library.artist("Artist " + unique, unique);
    }

    @Test
    void aSongTellsWhoMadeItAndWhatBecameOfIt() {
        var award = published.live("Award", """
                {"name": "Grammy", "organisation": "The Recording Academy",
                 "categories": [{"name": "Best Short Film", "aliases": ["Best Music Video - Short Form"]}]}""");
        var film = published.live("ScreenWork", """
                {"title": "A film", "slug": "%s-1990", "kind": "FILM", "year": 1990}""".formatted(unique));
        var album = published.draft("Album");
        var other = song("The other side", "other", "");
        var video = part("video");
        var result = part("award_result");
        var song = song("A song", "a-song", """
                "credits": [{"role": "SONGWRITER", "creditedAs": "Somebody", "attributes": ["uncredited"]},
                            {"role": "PRODUCER", "roleLabel": "Produced for a friend by", "agent": "%s"}],
                "singles": [{"date": "1989-02-13", "album": "%s", "territoriesIncluded": ["GB"], "label": "Epic",
                             "bSides": [{"song": "%s"}, {"title": "Only printed"}], "formats": ["7-inch"]}],
                "certifications": [{"body": "BPI", "level": "SILVER", "multiple": 2, "territory": "GB", "units": 200000}],
                "awards": [{"id": "%s", "award": "%s", "category": "best music video - short form", "eligibilityYear": 1990,
                            "recipients": [{"role": "DIRECTOR", "creditedAs": "A director"}]}],
                "videos": [{"id": "%s", "title": "The film of it", "provider": "YOUTUBE", "videoId": "crbFmpezO4A",
                            "credits": [{"role": "DIRECTOR", "creditedAs": "A director"}, {"role": "ANIMATOR", "creditedAs": "X"}],
                            "awards": [{"id": "%s", "award": "%s", "category": "Best Short Film", "eligibilityYear": 1990}]}],
                "usages": [{"work": "%s", "kind": "THEME"}],
                "relations": [{"kind": "ANSWER_TO", "song": "%s", "note": "As the singer said."}],
                "externalIds": [{"scheme": "ISRC", "value": "USSM18700400"},
                                {"scheme": "YOUTUBE", "value": "crbFmpezO4A"}],""".formatted(
                        artist, album, other, part("award_result"), award, video, result, award, film, other));
        published.publish(album, """
                {"title": "An album", "slug": "%s/an-album", "kind": "ALBUM", "released": "1987",
                 "artistCredit": [{"artist": "%s", "creditedAs": "The Artist"}],
                 "tracks": [{"disc": 1, "track": 11, "title": "A song", "song": "%s", "bonusTrack": true}]}""".formatted(unique, artist, song), "[2026-01-01Z,)");

        var reply = ask("a-song");

        assertThat(reply.body().get("errors")).as(reply.text()).isNull();
        assertThat(reply.at("data", "song", "credits").size()).isEqualTo(2);
        assertThat(reply.text("data", "song", "credits", 0, "role")).isEqualTo("songwriter");
        assertThat(reply.text("data", "song", "credits", 1, "roleLabel")).isEqualTo("Produced for a friend by");
        assertThat(reply.text("data", "song", "credits", 1, "creditedAs")).isEqualTo("Artist " + unique);
        assertThat(reply.at("data", "song", "writers").size()).isEqualTo(1);
        assertThat(reply.text("data", "song", "singles", 0, "territoriesIncluded", 0, "name"))
                .isEqualTo("United Kingdom");
        assertThat(reply.text("data", "song", "singles", 0, "bSides", 0, "title"))
                .isEqualTo("The other side");
        assertThat(reply.at("data", "song", "singles", 0, "bSides", 1, "song").isNull())
                .isTrue();
        assertThat(reply.text("data", "song", "certifications", 0, "territory", "code"))
                .isEqualTo("GB");
        assertThat(reply.text("data", "song", "awards", 0, "category")).isEqualTo("Best Short Film");
        assertThat(reply.at("data", "song", "awards", 0, "year").getIntValue()).isEqualTo(1990);
        assertThat(reply.text("data", "song", "awards", 0, "forSong", "title")).isEqualTo("A song");
        assertThat(reply.at("data", "song", "nominations").size()).isZero();
        assertThat(reply.text("data", "song", "videos", 0, "embedUrl")).contains("crbFmpezO4A");
        assertThat(reply.at("data", "song", "videos", 0, "credits").size()).isEqualTo(1);
        assertThat(reply.text("data", "song", "videos", 0, "awards", 0, "forVideo", "title"))
                .isEqualTo("The film of it");
        assertThat(reply.text("data", "song", "usages", 0, "work", "title")).isEqualTo("A film");
        assertThat(reply.text("data", "song", "relations", 0, "kind")).isEqualTo("ANSWER_TO");
        assertThat(reply.at("data", "song", "appearances", 0, "track").getIntValue())
                .isEqualTo(11);
        assertThat(reply.text("data", "song", "externalIds", 0, "scheme")).isEqualTo("isrc");
        assertThat(reply.text("data", "song", "jsonLd"))
                .contains("\"isrcCode\":\"USSM18700400\"", "Grammy, Best Short Film (1990)");
        assertThat(ask("other").text("data", "song", "relations", 0, "kind")).isEqualTo("ANSWERED_BY");
        assertThat(node(video)).isEqualTo("MusicVideo");
        assertThat(node(result)).isEqualTo("AwardResult");
        assertThat(frontend.ask(
                                "query ($v: String!) { byExternalId(scheme: \"isrc\", value: $v) { id } }",
                                Map.of("v", "USSM18700400"))
                        .text("data", "byExternalId", "id"))
                .isEqualTo(song.toString());
        assertThat(frontend.ask(
                                "query ($id: ID!) { node(id: $id) { ... on ScreenWork { usages { kind song { title } } } } }",
                                Map.of("id", film.toString()))
                        .text("data", "node", "usages", 0, "song", "title"))
                .isEqualTo("A song");
    }

    @Test
    void nothingOfADraftShows() {
        var person = published.draft("Artist");
        var award = published.draft("Award");
        var film = published.draft("ScreenWork");
        var song = published.draft("Song");
        song("A song", "a-song", """
                "credits": [{"role": "SONGWRITER", "agent": "%s"}, {"role": "PRODUCER", "agent": "%s", "creditedAs": "As printed"}],
                "singles": [{"bSides": [{"song": "%s"}]}],
                "awards": [{"id": "%s", "award": "%s", "category": "X", "eligibilityYear": 1990}],
                "usages": [{"work": "%s"}, {"work": "%s", "note": "In a film that has no page."}],
                "relations": [{"kind": "COVER_OF", "song": "%s"}],""".formatted(person, person, song, part("award_result"), award, film, film, song));

        var reply = ask("a-song");

        assertThat(reply.text()).doesNotContain("A draft");
        assertThat(reply.at("data", "song", "credits").size()).isEqualTo(1);
        assertThat(reply.text("data", "song", "credits", 0, "creditedAs")).isEqualTo("As printed");
        assertThat(reply.at("data", "song", "credits", 0, "agent").isNull()).isTrue();
        assertThat(reply.at("data", "song", "singles", 0, "bSides").size()).isZero();
        assertThat(reply.at("data", "song", "awards").size()).isZero();
        assertThat(reply.at("data", "song", "usages").size()).isEqualTo(1);
        assertThat(reply.at("data", "song", "usages", 0, "work").isNull()).isTrue();
        assertThat(reply.at("data", "song", "relations").size()).isZero();
    }

    @Test
    void partsOfADraftAreNoNodes() {
        assertThat(frontend.ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", part("video")))
                        .at("data", "node")
                        .isNull())
                .isTrue();
    }

    @Test
    void anArtistTellsItsWordsAndWhereItIsCredited() {
        song("A song", "a-song", """
                "credits": [{"role": "SONGWRITER", "agent": "%s"}],""".formatted(artist));
        var quote = part("quote");
        published.live("Fact", """
                {"about": "%s", "claim": "STATED",
                 "quotes": [{"id": "%s", "speaker": "%s"}],
                 "body": {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": [
                    {"type": "text", "text": "It took a day", "marks": [{"type": "quote", "attrs": {"quoteId": "%s"}}]}]}]}}""".formatted(artist, quote, artist, quote));

        var reply = frontend.ask("""
                query ($slug: String!) {
                  artist(slug: $slug) {
                    quotes { id text speakerName fact { id } }
                    creditedOn(role: "songwriter") { totalCount nodes { title } }
                    none: creditedOn(role: "producer") { totalCount }
                    awards { award } externalIds { scheme }
                  }
                }""", Map.of("slug", unique));

        assertThat(reply.body().get("errors")).as(reply.text()).isNull();
        assertThat(reply.text("data", "artist", "quotes", 0, "text")).isEqualTo("It took a day");
        assertThat(reply.at("data", "artist", "creditedOn", "totalCount").getIntValue())
                .isEqualTo(1);
        assertThat(reply.at("data", "artist", "none", "totalCount").getIntValue())
                .isZero();
        assertThat(node(quote)).isEqualTo("Quote");
    }

    private TypeId song(String title, String slug, String more) {
        return published.live("Song", Library.song(title, unique + "/" + slug, artist, more));
    }

    private Reply ask(String slug) {
        return frontend.ask(DOCUMENT, Map.of("slug", unique + "/" + slug));
    }

    private String node(String id) {
        return frontend.ask("query ($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", id))
                .text("data", "node", "__typename");
    }

    private static String part(String prefix) {
        return new TypeId(prefix, UUID.randomUUID()).toString();
    }
}
