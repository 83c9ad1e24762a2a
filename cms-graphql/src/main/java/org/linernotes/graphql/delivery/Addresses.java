package org.linernotes.graphql.delivery;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linernotes.content.ContentModel;
import org.linernotes.database.CmsConfig;
import org.linernotes.live.LiveEntry;

/** Where entries are to be read on the site. */
@Singleton
class Addresses {
    private final ContentModel model;
    private final String root;

    Addresses(ContentModel model, CmsConfig config) {
        this.model = model;
        this.root = config.siteUrl().replaceAll("/+$", "");
    }

    Optional<String> path(LiveEntry entry) {
        return model.find(entry.type()).flatMap(type -> type.path(entry.slug()));
    }

    Optional<String> url(LiveEntry entry) {
        return path(entry).map(this::url);
    }

    String url(String path) {
        return root + path;
    }
}
