package org.linernotes.content;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Which rules a content breaks, of those that need nothing but itself. */
@Singleton
public class ContentChecks {
    private final ContentCodec codec;
    private final ContentProjector projector;

    ContentChecks(ContentCodec codec, ContentProjector projector) {
        this.codec = codec;
        this.projector = projector;
    }

    /** Every violation of every level, warnings included, those of the lowest level first. */
    public List<Violation> check(Content content) {
        var found = new ArrayList<>(codec.faults(content.type(), content.tree()));
        new RequiredFields(found).check(content.type(), content.tree(), "");
        ContentWalk.over(content, (place, value) -> {
            if (place.type() instanceof FieldType.Rich(var profile)) {
                found.addAll(RichTextRules.check(codec.richText(profile, value), place.path()));
            }
        });
        ContentCodec.rules(content).forEach(found::add);
        found.sort(Comparator.comparing(Violation::level));
        return List.copyOf(found);
    }

    /** References of the content to the entry that it is the content of; mentions do no harm. */
    public List<Violation> selfReferences(Content content, UUID entry) {
        return projector.project(content).references().stream()
                .filter(reference -> reference.target().equals(entry))
                .filter(reference -> !reference.field().endsWith(RichReferences.MENTION))
                .map(reference -> new Violation(
                        Level.SAVE, "SELF_REFERENCE", reference.path(), "An entry cannot refer to itself here."))
                .toList();
    }
}
