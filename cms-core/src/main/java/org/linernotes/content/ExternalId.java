package org.linernotes.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What another catalogue calls the same thing.
 *
 * @param value as that catalogue writes it
 */
@Value
public record ExternalId(
        @Required(Level.SAVE) ExternalIdScheme scheme,
        @Field(maxLength = 200) @Required(Level.SAVE) String value) implements Checked {
    /** An id that keeps to its scheme. */
    public record Known(ExternalIdScheme scheme, String value) {}

    @Override
    public List<Violation> violations() {
        return scheme.accepts(value)
                ? List.of()
                : List.of(new Violation(
                        Level.SAVE,
                        "INVALID_EXTERNAL_ID",
                        "value",
                        "This is no id of the scheme %s, which looks like %s.".formatted(scheme, scheme.example())));
    }

    /** Refuses the same id twice in one content. */
    public static List<Violation> duplicates(List<ExternalId> ids) {
        var seen = new HashSet<ExternalId>();
        var found = new ArrayList<Violation>();
        for (var i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                found.add(new Violation(
                        Level.SAVE,
                        "DUPLICATE",
                        "externalIds[%d]".formatted(i),
                        "This id stands here already; remove one of them."));
            }
        }
        return found;
    }
}
