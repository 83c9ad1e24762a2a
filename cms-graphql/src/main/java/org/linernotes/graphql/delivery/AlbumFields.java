package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.LiveEntry;

/** What is special about albums. */
@Singleton
class AlbumFields implements DeliveryExtension {
    private static final String TYPE = "Album";
    private static final int YEAR_LENGTH = 4;

    @Override
    public String schema() {
        return "graphql/delivery/album.graphqls";
    }

    @Override
    public Set<String> hidden() {
        return Set.of("Album.factOrder", "Album.commentsPolicy");
    }

    @Override
    public void answer(Answers answers) {
        answers.field(TYPE, "cover", _ -> null).field(TYPE, "year", AlbumFields::year);
    }

    private static @Nullable Integer year(DataFetchingEnvironment environment) {
        return year(Nodes.source(environment));
    }

    static @Nullable Integer year(LiveEntry album) {
        return Tree.text(album.content(), "released")
                .map(released -> Integer.valueOf(released.substring(0, YEAR_LENGTH)))
                .orElse(null);
    }
}
