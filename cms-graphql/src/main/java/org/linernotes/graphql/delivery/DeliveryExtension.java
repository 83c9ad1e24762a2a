package org.linernotes.graphql.delivery;

import java.util.Set;

/**
 * A part of the delivery schema that does not follow from the content types alone; a bean of this type is part of it.
 *
 * <p>Its fields replace generated ones of the same names.
 */
public interface DeliveryExtension {
    /** The resource that holds its schema text, such as {@code graphql/delivery/song.graphqls}. */
    String schema();

    /** Says who answers its fields; those that records answer by a component of the same name need nobody. */
    void answer(Answers answers);

    /** Generated fields that readers have no use for, such as {@code Song.factOrder}. */
    default Set<String> hidden() {
        return Set.of();
    }
}
