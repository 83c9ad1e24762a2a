package org.linernotes.admin.entry;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.linernotes.admin.content.CheckGroup;
import org.linernotes.admin.content.ContentView;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.content.ContentProjector;
import org.linernotes.content.ContentReference;
import org.linernotes.content.FieldDefinition;
import org.linernotes.review.HeadChecks;

/** Works out what an entry's page shows of its content and around it. */
@Singleton
class Bodies {
    private final Parts parts;
    private final Usages usages;
    private final HeadChecks checks;
    private final ContentProjector projector;

    Bodies(Parts parts, Usages usages, HeadChecks checks, ContentProjector projector) {
        this.parts = parts;
        this.usages = usages;
        this.checks = checks;
        this.projector = projector;
    }

    /** What the content requires. */
    Set<UUID> required(EntryContext context) {
        return projector.project(context.content()).references().stream()
                .filter(ContentReference::required)
                .map(ContentReference::target)
                .collect(toSet());
    }

    EntryBody body(EntryContext context, ContentView view, EntryLabel label) {
        var shownBelow = parts.orderFields(context.content().type())
                .map(FieldDefinition::name)
                .collect(toSet());
        return new EntryBody(
                view.groups(context.content(), shownBelow),
                parts.lists(context.content(), context.id(), context.parts(), view.labels()),
                usages.lists(context.usages(), view.labels()),
                CheckGroup.of(label.path() + "/edit", checks.check(context.id(), context.content())));
    }
}
