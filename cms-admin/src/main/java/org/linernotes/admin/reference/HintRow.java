package org.linernotes.admin.reference;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What tells people which entry of a name it is.
 *
 * @param whose titles of its artists, or of what it is about
 * @param names all that it is called, in lines
 */
@MappedEntity("entry_summary")
record HintRow(
        @Id UUID id,
        @Nullable String disambiguation,
        @Nullable String whose,
        @Nullable String year,
        @Nullable String names) {}
