package org.linernotes.review;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linernotes.content.Content;
import org.linernotes.content.ContentProjector;
import org.linernotes.content.ContentReference;
import org.linernotes.content.Level;
import org.linernotes.content.Violation;

/** What an entry names but does not need is left out for readers while it is not live. */
@Singleton
class LinksLeftOut implements HeadCheck {
    private static final int MOST = 10;

    private final ContentProjector projector;
    private final HeadRows rows;

    LinksLeftOut(ContentProjector projector, HeadRows rows) {
        this.projector = projector;
        this.rows = rows;
    }

    @Override
    public Stream<Finding> find(Map<UUID, Content> heads) {
        var named = heads.values().stream()
                .flatMap(this::links)
                .map(ContentReference::target)
                .collect(toCollection(HashSet::new));
        if (named.isEmpty()) {
            return Stream.empty();
        }
        named.addAll(heads.keySet());
        var unseen = rows.findUnseen(named).stream().collect(toMap(HeadRows.Unseen::id, Function.identity()));
        return heads.entrySet().stream()
                .flatMap(head -> links(head.getValue())
                        .flatMap(link -> leftOut(head.getKey(), link, unseen).stream())
                        .limit(MOST));
    }

    private Stream<ContentReference> links(Content content) {
        return projector.project(content).references().stream().filter(reference -> !reference.required());
    }

    private static Optional<Finding> leftOut(UUID entryId, ContentReference link, Map<UUID, HeadRows.Unseen> unseen) {
        return Optional.ofNullable(unseen.get(link.target()))
                .filter(target -> !target.isThereFor(unseen.get(entryId)))
                .map(target -> finding(entryId, link, target));
    }

    private static Finding finding(UUID entryId, ContentReference link, HeadRows.Unseen target) {
        var sentence = target.scheduledAt() == null
                ? "“%s” is not live, so readers do not see this link yet; publish it, too."
                : "“%s” goes live later, and readers do not see this link before.";
        return new Finding(
                entryId,
                new Violation(Level.WARNING, "LINK_LEFT_OUT", link.path(), sentence.formatted(target.title())));
    }
}
