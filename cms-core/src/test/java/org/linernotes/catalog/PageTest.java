package org.linernotes.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.content.Engine;

class PageTest {
    private final Engine engine = Engine.start();

    @ParameterizedTest
    @ValueSource(strings = {"songs", "artists", "lists", "topics", "features", "on-this-day", "admin", "graphql"})
    void aPageCannotStandWhereOtherTypesAre(String slug) {
        assertThat(engine.refusals("Page", "{\"title\": \"T\", \"slug\": \"%s\"}".formatted(slug)))
                .containsExactly("RESERVED_SLUG slug");
    }

    @Test
    void theHomePageIsTheSitesRoot() {
        var page = engine.model().type("Page");

        assertThat(page.path("home")).contains("/");
        assertThat(page.slug("/")).contains("home");
        assertThat(page.path("about")).contains("/about");
        assertThat(page.slug("/about")).contains("about");
        assertThat(engine.model().type("Song").slug("/")).isEmpty();
    }

    @Test
    void aCollectionHasAtMostAThousandItems() {
        var target = "{\"target\": \"song_01h2xcejqtf2nbrexx3vqjhp44\"}";
        var items = IntStream.range(0, 10_000).mapToObj(_ -> target).collect(Collectors.joining(","));

        assertThat(engine.refusals("Collection", "{\"title\": \"T\", \"items\": [%s]}".formatted(items)))
                .containsExactly("TOO_MANY_ITEMS items");
    }
}
