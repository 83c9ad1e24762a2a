package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linernotes.demo.DemoDatabase;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;

/** The page that the demo is made for, before and after the drafts it mentions are published by the real commands. */
@IntegrationTest
class DemoPageIT {
    private static final String SLUG = "michael-jackson/leave-me-alone";

    private final Frontend frontend;
    private final DemoDatabase demo;

    DemoPageIT(Frontend frontend, DemoDatabase demo) {
        this.frontend = frontend;
        this.demo = demo;
    }

    @Test
    void publishingWhatThePageMentionsMakesLinksAndLeavesThePageAlone() {
        demo.fill();
        var before = page();
        assertThat(before.text("data", "song", "primaryAlbum", "title")).isEqualTo("Bad");
        assertThat(before.at("data", "song", "primaryAlbum", "year").getIntValue())
                .isEqualTo(1987);
        assertThat(before.at("data", "song", "charts", 0, "peak").getIntValue()).isEqualTo(2);
        assertThat(before.at("data", "song", "facts", "totalCount").getIntValue())
                .isEqualTo(5);
        assertThat(before.at("data", "song", "comments", "totalCount").getIntValue())
                .isEqualTo(2);
        assertThat(before.at("data", "song", "picks").size()).isEqualTo(6);
        assertThat(html(before)).noneMatch(fact -> fact.contains("simple-minds"));
        assertThat(before.at("data", "song", "charts", 0, "keptFromTopBy").size())
                .isZero();

        demo.publish("simple-minds", "simple-minds/belfast-child");

        var after = page();
        assertThat(html(after))
                .anyMatch(fact -> fact.contains("<a href=\"/songs/simple-minds/belfast-child\">Belfast Child</a>")
                        && fact.contains("<a href=\"/artists/simple-minds\">Simple Minds</a>"))
                .noneMatch(fact -> fact.contains(">Billie Jean</a>"));
        assertThat(after.text("data", "song", "charts", 0, "keptFromTopBy", 0, "title"))
                .isEqualTo("Belfast Child");
        assertThat(after.text("data", "song", "updatedAt")).isEqualTo(before.text("data", "song", "updatedAt"));
        assertThat(after.text("data", "song", "jsonLd")).isEqualTo(before.text("data", "song", "jsonLd"));
    }

    private Reply page() {
        var page = frontend.send("SongPage", Map.of("slug", SLUG));
        assertThat(page.body().get("errors")).as(page.text()).isNull();
        return page;
    }

    private static List<String> html(Reply page) {
        var facts = page.at("data", "song", "facts", "nodes");
        return IntStream.range(0, facts.size())
                .mapToObj(index -> page.text("data", "song", "facts", "nodes", index, "body", "html"))
                .toList();
    }
}
