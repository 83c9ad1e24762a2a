package org.linernotes.content;

import java.util.List;
import java.util.Set;

/** What a field holds. A new kind breaks every {@code switch} that must answer it: codec, checks, GraphQL, form, diff. */
public sealed interface FieldType {
    /**
     * Text of at most {@code maxLength} code points, NFC, without control characters; one line unless {@code multiline}.
     *
     * @param blanks whether blanks at its ends belong to it; else they are trimmed
     */
    record Text(int maxLength, boolean multiline, boolean blanks) implements FieldType {}

    /** A whole number, both bounds included. */
    record Whole(long min, long max) implements FieldType {}

    record Flag() implements FieldType {}

    /** A full calendar date. */
    record Day() implements FieldType {}

    /** A date as sources give it: year, month or day. */
    record Partial() implements FieldType {}

    /** An instant, RFC 3339 with offset. */
    record Moment() implements FieldType {}

    /** One of the constants of an enum. */
    record Choice(Class<? extends Enum<?>> constants) implements FieldType {}

    /** An absolute http or https address. */
    record Link() implements FieldType {}

    /** The entry's address below its type's path; {@code segments} parts between slashes. */
    record Address(int segments) implements FieldType {}

    record Rich(RichProfile profile) implements FieldType {}

    /** The id of the part that holds it, given by the engine. */
    record PartId(String prefix) implements FieldType {}

    /**
     * Another entry.
     *
     * @param targets the names of the content types it may be
     * @param required whether this entry may only be live while the target is
     * @param part whether this entry is a part of the target, so that taking down the target hides it too
     * @param role stored with the reference; empty: none. {@code $role} takes the sibling field {@code role}, {@code $kind} the field {@code kind}
     * @param primaryRole the role whose first bearer in the list is required, although others are not; empty: none
     * @param essential whether its list item exists only for it: readers do not see the item while the target is not live
     */
    record Reference(
            Set<String> targets, boolean required, boolean part, String role, String primaryRole, boolean essential)
            implements FieldType {}

    /** A record inside the content. */
    record Value(ValueDefinition value) implements FieldType {}

    /** One of several records, told apart by {@code "type"} in JSON. */
    record OneOf(String name, List<ValueDefinition> cases) implements FieldType {}

    record ListOf(FieldType element, int max) implements FieldType {}

    /** What a list holds; of anything else, itself. */
    static FieldType element(FieldType type) {
        return type instanceof ListOf(var element, var _) ? element : type;
    }
}
