package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Entries by what they are; the schema that the data source reads decides at which instant. */
interface EntryQueries extends GenericRepository<LiveEntry, UUID> {
    @Query("""
            SELECT entry_id, type, slug, title, sort_title, content, content_changed_at, published_at
              FROM publication
             WHERE entry_id = ANY(CAST(:ids AS uuid[]))""")
    List<LiveEntry> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    @Query("""
            SELECT p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content, p.content_changed_at, p.published_at
              FROM publication_value v
              JOIN publication p ON p.id = v.publication_id
             WHERE v.type = :type AND v.field = :field AND v.text = :text""")
    List<LiveEntry> findByValue(String type, String field, String text);

    @Query("""
            SELECT entry_id, type, slug, title, sort_title, content, content_changed_at, published_at
              FROM publication
             WHERE type = ANY(CAST(:types AS text[])) AND slug = ANY(CAST(:slugs AS text[]))""")
    List<LiveEntry> findByAddresses(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> types,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> slugs);

    @Query("SELECT part_id, entry_id FROM part WHERE part_id = ANY(CAST(:ids AS uuid[]))")
    List<PartOwner> partOwners(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    @Query("""
            SELECT p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content, p.content_changed_at, p.published_at
              FROM external_id x
              JOIN publication p ON p.entry_id = x.entry_id
             WHERE x.scheme = :scheme AND x.value = :value
             ORDER BY p.published_at, p.entry_id
             LIMIT 1""")
    Optional<LiveEntry> findByExternalId(String scheme, String value);

    @Query("""
            SELECT entry_id, live_until
              FROM publication
             WHERE entry_id = ANY(CAST(:ids AS uuid[])) AND live_until IS NOT NULL""")
    List<EntryEnd> ends(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);
}
