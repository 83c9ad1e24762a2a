package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out the title, address, references and values of a content. */
@Singleton
public class ContentProjector {
    private final ContentCodec codec;

    ContentProjector(ContentCodec codec) {
        this.codec = codec;
    }

    public Projection project(Content content) {
        var title = title(content);
        var sortTitle = text(content, content.type().sortField()).orElseGet(() -> SortTitle.of(title));
        return new Projection(
                title,
                sortTitle,
                aliases(content),
                slug(content).orElse(null),
                ContentReferences.in(content, codec::richText),
                ContentValues.in(content),
                ContentParts.in(content),
                ContentExternalIds.in(content),
                Listing.of(content, sortTitle),
                SearchText.of(content, title, codec::richText),
                InternalFields.strip(content.type(), content.tree()));
    }

    /** What readers find a content by. */
    public SearchText searchText(Content content) {
        return SearchText.of(content, title(content), codec::richText);
    }

    private static Optional<String> slug(Content content) {
        return content.value() instanceof Keyed keyed ? keyed.key() : text(content, "slug");
    }

    private static String title(Content content) {
        return content.value() instanceof Titled titled
                ? titled.entryTitle()
                : text(content, content.type().titleField()).orElse("");
    }

    private static Set<String> aliases(Content content) {
        var aliases = new HashSet<String>();
        ContentWalk.over(content, (place, value) -> {
            if (place.field().searched() == Searched.NAME && value.isString()) {
                aliases.add(value.getStringValue());
            }
        });
        return aliases;
    }

    private static Optional<String> text(Content content, @Nullable String field) {
        return Optional.ofNullable(field)
                .map(content.tree()::get)
                .filter(JsonNode::isString)
                .map(JsonNode::getStringValue);
    }
}
