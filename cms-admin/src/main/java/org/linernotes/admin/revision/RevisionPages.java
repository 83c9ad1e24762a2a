package org.linernotes.admin.revision;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.admin.content.ContentViews;
import org.linernotes.admin.diff.Changes;
import org.linernotes.admin.entry.RevisionSummaries;
import org.linernotes.admin.entry.RevisionSummary;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.admin.reference.EntryLabels;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.TypeId;
import org.linernotes.entry.StoredContents;
import org.linernotes.problem.Problem;

/** Puts pages about revisions together. */
@Singleton
class RevisionPages {
    private static final int SIZE = 50;

    private final RevisionSummaries revisions;
    private final StoredContents contents;
    private final ContentViews views;
    private final EntryLabels labels;
    private final ContentModel model;

    RevisionPages(
            RevisionSummaries revisions,
            StoredContents contents,
            ContentViews views,
            EntryLabels labels,
            ContentModel model) {
        this.revisions = revisions;
        this.contents = contents;
        this.views = views;
        this.labels = labels;
        this.model = model;
    }

    RevisionListPage list(Session session, String id, String before) {
        var entry = entry(id);
        var found = revisions.before(entry.uuid(), number(before).orElse(Integer.MAX_VALUE), SIZE + 1);
        var shown = found.subList(0, Math.min(SIZE, found.size()));
        var next = found.size() > SIZE
                ? entry.path() + "/revisions?before=" + shown.getLast().number()
                : null;
        return new RevisionListPage(session, entry, plural(entry), shown, next);
    }

    RevisionPage page(Session session, String id, String number, String against) {
        var entry = entry(id);
        var revision = number(number)
                .flatMap(wanted -> find(entry.uuid(), wanted))
                .orElseThrow(() -> new Problem.NotFound("There is no such revision.").asException());
        var live = revisions.liveNumber(entry.uuid()).orElse(null);
        var other = number(against)
                .or(() -> Optional.of(revision.number() - 1))
                .filter(chosen -> chosen != revision.number())
                .flatMap(chosen -> find(entry.uuid(), chosen));
        return new RevisionPage(
                session, entry, plural(entry), revision, comparison(revision, other.orElse(null), live));
    }

    private RevisionPage.Comparison comparison(
            RevisionSummary revision, @Nullable RevisionSummary other, @Nullable Integer live) {
        var both = Stream.of(revision, other)
                .filter(Objects::nonNull)
                .map(RevisionSummary::id)
                .toList();
        var found = contents.revisions(both);
        var content = Objects.requireNonNull(found.get(revision.id()));
        var before = other == null ? null : found.get(other.id());
        var view = before == null ? views.of(content) : views.of(content, before);
        return new RevisionPage.Comparison(
                view.groups(content, Set.of()),
                other == null ? null : other.number(),
                before == null ? List.of() : Changes.between(before, content, view),
                choices(revision.number(), live));
    }

    private static List<RevisionPage.Choice> choices(int number, @Nullable Integer live) {
        var choices = new ArrayList<RevisionPage.Choice>();
        if (number > 1) {
            choices.add(new RevisionPage.Choice(number - 1, "the one before (revision " + (number - 1) + ")"));
        }
        if (live != null && live != number && live != number - 1) {
            choices.add(new RevisionPage.Choice(live, "what is live (revision " + live + ")"));
        }
        return choices;
    }

    private Optional<RevisionSummary> find(UUID entryId, int number) {
        return revisions.before(entryId, number + 1, 1).stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    private EntryLabel entry(String id) {
        return TypeId.parse(id)
                .map(TypeId::uuid)
                .map(uuid -> labels.of(Set.of(uuid)).get(uuid))
                .orElseThrow(() -> new Problem.NotFound("There is no such entry.").asException());
    }

    private String plural(EntryLabel entry) {
        return model.find(entry.type()).map(ContentTypeDefinition::plural).orElse(entry.type());
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
