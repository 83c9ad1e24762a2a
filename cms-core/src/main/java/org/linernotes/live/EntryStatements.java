package org.linernotes.live;

import java.util.Collection;
import java.util.UUID;
import org.linernotes.database.sql.Statement;

/** Entries by what they are; the schema that the snapshot reads decides at which instant. */
final class EntryStatements {
    /** What is read of an entry. */
    static final String COLUMNS =
            "p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content, p.content_changed_at, p.published_at";

    record ByIds(Collection<UUID> ids) {}

    record ByAddresses(Collection<String> types, Collection<String> slugs) {}

    record ByValue(String type, String field, String text) {}

    record ByExternalId(String scheme, String value) {}

    static final Statement<ByIds, LiveEntry> BY_IDS =
            Statement.of(ByIds.class, LiveEntry.class, "SELECT " + COLUMNS + """
              FROM publication p
             WHERE p.entry_id = ANY(CAST(:ids AS uuid[]))""");

    static final Statement<ByAddresses, LiveEntry> BY_ADDRESSES =
            Statement.of(ByAddresses.class, LiveEntry.class, "SELECT " + COLUMNS + """
              FROM publication p
             WHERE p.type = ANY(CAST(:types AS text[])) AND p.slug = ANY(CAST(:slugs AS text[]))""");

    static final Statement<ByValue, LiveEntry> BY_VALUE =
            Statement.of(ByValue.class, LiveEntry.class, "SELECT " + COLUMNS + """
              FROM publication_value v
              JOIN publication p ON p.id = v.publication_id
             WHERE v.type = :type AND v.field = :field AND v.text = :text""");

    static final Statement<ByExternalId, LiveEntry> BY_EXTERNAL_ID =
            Statement.of(ByExternalId.class, LiveEntry.class, "SELECT " + COLUMNS + """
              FROM external_id x
              JOIN publication p ON p.entry_id = x.entry_id
             WHERE x.scheme = :scheme AND x.value = :value
             ORDER BY p.published_at, p.entry_id
             LIMIT 1""");

    static final Statement<ByIds, PartOwner> PART_OWNERS = Statement.of(ByIds.class, PartOwner.class, """
            SELECT part_id, entry_id FROM part WHERE part_id = ANY(CAST(:ids AS uuid[]))""");

    static final Statement<ByIds, EntryEnd> ENDS = Statement.of(ByIds.class, EntryEnd.class, """
            SELECT entry_id, live_until
              FROM publication
             WHERE entry_id = ANY(CAST(:ids AS uuid[])) AND live_until IS NOT NULL""");

    private EntryStatements() {}
}
