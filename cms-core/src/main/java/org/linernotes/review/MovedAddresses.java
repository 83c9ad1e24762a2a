package org.linernotes.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.content.Content;
import org.linernotes.content.ContentModel;
import org.linernotes.content.Level;
import org.linernotes.content.Violation;

/** Says what becomes of the address that readers know when an entry gets another one. */
@Singleton
public class MovedAddresses implements HeadCheck {
    private static final String FIELD = "slug";

    private final HeadRows rows;
    private final ContentModel model;

    MovedAddresses(HeadRows rows, ContentModel model) {
        this.rows = rows;
        this.model = model;
    }

    @Override
    public Stream<Finding> find(Map<UUID, Content> heads) {
        var addressed = heads.entrySet().stream()
                .filter(head -> head.getValue().type().field(FIELD).isPresent())
                .map(Map.Entry::getKey)
                .toList();
        return addressed.isEmpty()
                ? Stream.empty()
                : rows.findLiveAddresses(addressed).stream()
                        .filter(HeadRows.LiveAddress::moves)
                        .map(moved -> new Finding(moved.id(), violation("ADDRESS_MOVES", moves(moved))));
    }

    /** What a change of the address would mean for readers; empty: they know none. */
    public Optional<Violation> whenChanged(UUID entryId) {
        return rows.findLiveAddresses(List.of(entryId)).stream()
                .map(live -> violation(
                        "ADDRESS_KNOWN",
                        "Readers know it at %s. When this changes, the old address leads to the new one.%s"
                                .formatted(path(live.type(), live.liveSlug()), below(live))))
                .findFirst();
    }

    private String moves(HeadRows.LiveAddress moved) {
        return "Once this is published, readers find it at %s, and the old address %s leads there.%s"
                .formatted(path(moved.type(), moved.slug()), path(moved.type(), moved.liveSlug()), below(moved));
    }

    private static String below(HeadRows.LiveAddress live) {
        return live.below() == 0
                ? ""
                : " The %s below “%s/” %s; change them one by one if they shall follow."
                        .formatted(
                                live.below() == 1 ? "address" : "%,d addresses".formatted(live.below()),
                                live.liveSlug(),
                                live.below() == 1 ? "stays as it is" : "stay as they are");
    }

    private String path(String type, String slug) {
        return model.type(type).path(slug).orElse(slug);
    }

    private static Violation violation(String code, String message) {
        return new Violation(Level.WARNING, code, FIELD, message);
    }
}
