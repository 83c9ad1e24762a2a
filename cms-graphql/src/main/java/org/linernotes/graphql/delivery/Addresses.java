package org.linernotes.graphql.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.database.CmsConfig;
import org.linernotes.live.LiveEntry;

/** Where entries are to be read on the site. */
@Singleton
public class Addresses {
    private final ContentModel model;
    private final String root;

    Addresses(ContentModel model, CmsConfig config) {
        this.model = model;
        this.root = config.siteUrl().replaceAll("/+$", "");
    }

    public Optional<String> path(LiveEntry entry) {
        return model.find(entry.type()).flatMap(type -> type.path(entry.slug()));
    }

    public Optional<String> url(LiveEntry entry) {
        return path(entry).map(this::url);
    }

    /** The types whose entries have a page of their own. */
    public List<ContentTypeDefinition> typesWithPages() {
        return model.types().stream().filter(type -> type.pathPattern() != null).toList();
    }

    /** The absolute address of a path of the site. */
    public String url(String path) {
        return root + path;
    }
}
