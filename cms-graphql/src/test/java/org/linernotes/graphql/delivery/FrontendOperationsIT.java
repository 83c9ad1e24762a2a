package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class FrontendOperationsIT {
    private final Frontend frontend;

    FrontendOperationsIT(Frontend frontend) {
        this.frontend = frontend;
    }

    @ParameterizedTest
    @CsvSource({"SongPage, song", "ArtistPage, artist", "AlbumPage, album", "FeatureArticle, feature"})
    void aPageThatIsNotThereIsNull(String operation, String field) {
        var reply = frontend.send(operation, Map.of("slug", "no-such/page"));

        assertThat(reply.text()).isEqualTo("{\"data\":{\"%s\":null}}".formatted(field));
    }

    @Test
    void whatIsNotThereHasNoFeaturesCommentsOrRoute() {
        assertThat(frontend.send("FeaturesIndex", Map.of("category", "no-such-category"))
                        .at("data", "features", "nodes")
                        .size())
                .isZero();
        assertThat(frontend.send("MoreComments", Map.of("id", "song_01h455vb4pex5vsknk084sn02q", "after", ""))
                        .text())
                .isEqualTo("{\"data\":{\"node\":null}}");
        assertThat(frontend.send("Route", Map.of("path", "/no/such/page")).text())
                .isEqualTo("{\"data\":{\"route\":null}}");
    }
}
