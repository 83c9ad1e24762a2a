package org.linernotes.review;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
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
                .collect(toSet());
        if (named.isEmpty()) {
            return Stream.empty();
        }
        var unseen = rows.findUnseen(named).stream().collect(toMap(HeadRows.Unseen::id, HeadRows.Unseen::title));
        return heads.entrySet().stream()
                .flatMap(head -> links(head.getValue())
                        .filter(link -> unseen.containsKey(link.target()))
                        .limit(MOST)
                        .map(link -> finding(head.getKey(), link, String.valueOf(unseen.get(link.target())))));
    }

    private Stream<ContentReference> links(Content content) {
        return projector.project(content).references().stream().filter(reference -> !reference.required());
    }

    private static Finding finding(UUID entryId, ContentReference link, String title) {
        return new Finding(
                entryId,
                new Violation(
                        Level.WARNING,
                        "LINK_LEFT_OUT",
                        link.path(),
                        "“%s” is not live, so readers do not see this link yet; publish it, too.".formatted(title)));
    }
}
