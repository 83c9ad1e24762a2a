package org.linernotes.live;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentPart;
import org.linernotes.content.ContentProjector;
import org.linernotes.content.ContentRank;
import org.linernotes.content.ContentReference;
import org.linernotes.content.ContentValue;
import org.linernotes.content.ExternalId;
import org.linernotes.content.TypeId;

/** Publishes contents as the commands would, without drafts and reviews: for what only readers' answers are about. */
@Singleton
public class PublishedContent {
    private final PublishedRows rows;
    private final ContentModel model;
    private final ContentCodec codec;
    private final ContentProjector projector;
    private final JsonMapper json;

    PublishedContent(
            PublishedRows rows, ContentModel model, ContentCodec codec, ContentProjector projector, JsonMapper json) {
        this.rows = rows;
        this.model = model;
        this.codec = codec;
        this.projector = projector;
        this.json = json;
    }

    /** An entry without anything live. */
    public TypeId draft(String type) {
        return new TypeId(model.type(type).prefix(), rows.entry(type, "A draft"));
    }

    /** A new entry that is live since the beginning of 2026. */
    public TypeId live(String type, String content) {
        var entry = draft(type);
        publish(entry, content, PublishedRows.LIVE);
        return entry;
    }

    public void publish(TypeId entry, String content, String interval) {
        var type = model.withPrefix(entry.prefix()).orElseThrow();
        var decoded = codec.decode(type, tree(content), Map.of());
        var projection = projector.project(codec.withPartIds(
                decoded, null, Stream.generate(UUID::randomUUID).iterator()));
        rows.name(entry.uuid(), projection.title(), projection.sortTitle());
        var publication = rows.publish(entry.uuid(), projection.slug(), interval, write(projection.delivered()));
        projection.references().forEach(reference -> add(publication, reference));
        projection.values().forEach(value -> add(publication, value));
        rows.run(
                "UPDATE publication SET sort_key = ?, unlisted = ? WHERE id = ?",
                projection.listing().sortKey(),
                projection.listing().unlisted(),
                publication);
        projection.listing().ranks().forEach(rank -> add(publication, rank));
        rows.run(
                "INSERT INTO search_document (publication_id, live, title, names, texts) SELECT id, live, ?, ?, ? FROM publication WHERE id = ?",
                projection.searchText().titleWords(),
                projection.searchText().nameWords(),
                projection.searchText().textWords(),
                publication);
        projection.parts().forEach(part -> add(entry, publication, part));
        projection.externalIds().forEach(id -> add(publication, id));
    }

    public TypeId comment(TypeId entry, String state, String name, String place) {
        var comment = rows.comment(entry.uuid(), null, state, "2026-02-01Z");
        rows.run("UPDATE comment SET author_name = ?, author_place = ? WHERE id = ?", name, place, comment);
        return new TypeId("comment", comment);
    }

    public void withhold(TypeId entry, boolean legal) {
        rows.withhold(entry.uuid(), legal);
    }

    /** A line of a chart's week; {@code entry} null: it is in no catalogue. */
    public void chartRow(TypeId chart, String week, int position, String title, @Nullable TypeId entry) {
        rows.run("""
                WITH asked AS (SELECT CAST(? AS uuid) AS chart_id, CAST(? AS date) AS week, ? AS position),
                     line AS (
                    INSERT INTO chart_line (chart_id, credited_title, credited_artist, entry_id)
                    SELECT chart_id, ?, 'The Artist', ? FROM asked
                        ON CONFLICT (chart_id, credited_title, credited_artist) DO UPDATE SET entry_id = excluded.entry_id
                    RETURNING id)
                INSERT INTO chart_row (chart_id, week, position, line_id)
                SELECT chart_id, week, position, line.id FROM asked, line""", chart.uuid(), week, position, title, entry == null ? null : entry.uuid());
    }

    /** Merges one entry into another as far as it is not published. */
    public void merge(TypeId loser, @Nullable TypeId winner) {
        rows.run("UPDATE entry SET merged_into = ? WHERE id = ?", winner == null ? null : winner.uuid(), loser.uuid());
    }

    private void add(UUID publication, ContentReference reference) {
        rows.run(
                """
                INSERT INTO reference (publication_id, live, field, position, role, target_id, required, part)
                SELECT id, live, ?, ?, ?, ?, ?, ? FROM publication WHERE id = ?""",
                reference.field(),
                reference.position(),
                reference.role(),
                reference.target(),
                reference.required(),
                reference.part(),
                publication);
    }

    private void add(UUID publication, ContentValue value) {
        rows.run(
                """
                INSERT INTO publication_value (publication_id, live, type, field, item, text, whole, day)
                SELECT id, live, type, ?, ?, ?, ?, CAST(? AS date) FROM publication WHERE id = ?""",
                value.field(),
                value.item(),
                value.text(),
                value.whole(),
                Objects.toString(value.day(), null),
                publication);
    }

    private void add(TypeId entry, UUID publication, ContentPart part) {
        rows.run(
                "INSERT INTO part_owner (part_id, kind, entry_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                part.id(),
                part.kind(),
                entry.uuid());
        rows.run(
                "INSERT INTO part (publication_id, live, part_id, kind) SELECT id, live, ?, ? FROM publication WHERE id = ?",
                part.id(),
                part.kind(),
                publication);
    }

    private void add(UUID publication, ExternalId.Known id) {
        rows.run("""
                INSERT INTO external_id (publication_id, live, type, scheme, value, one_entry)
                SELECT id, live, type, ?, ?, ? FROM publication WHERE id = ?""", id.scheme().name(), id.value(), id.scheme().isUnique(), publication);
    }

    private void add(UUID publication, ContentRank rank) {
        rows.run("""
                INSERT INTO publication_rank (
                    publication_id, live, type, field, descending, scope, within, rank, sort_key, entry_id)
                SELECT id, live, type, ?, ?, ?, ?, ?, sort_key, entry_id FROM publication WHERE id = ?""", rank.field(), rank.descending(), rank.scope(), rank.within(), rank.rank(), publication);
    }

    private JsonNode tree(String content) {
        try {
            return Objects.requireNonNull(json.readValue(content, JsonNode.class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String write(JsonNode tree) {
        try {
            return json.writeValueAsString(tree);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
