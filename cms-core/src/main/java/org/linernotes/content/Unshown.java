package org.linernotes.content;

import java.util.Arrays;
import java.util.stream.Stream;

/** A choice that may keep what it stands beside from readers: they find by it and are not shown it. */
public interface Unshown {
    boolean isUnshown();

    /** Whether a choice beside a value keeps it from readers. */
    static boolean isBeside(ContentWalk.Place place) {
        return place.owner().fields().stream().anyMatch(field -> {
            var chosen = place.parent().get(field.name());
            return chosen != null
                    && chosen.isString()
                    && unshown(field.type()).anyMatch(name -> name.equals(chosen.getStringValue()));
        });
    }

    private static Stream<String> unshown(FieldType type) {
        return type instanceof FieldType.Choice(var constants)
                ? Arrays.stream(constants.getEnumConstants())
                        .filter(constant -> constant instanceof Unshown kind && kind.isUnshown())
                        .map(Enum::name)
                : Stream.of();
    }
}
