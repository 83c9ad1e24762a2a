package org.linernotes.entry;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists entries for the people who work on them, page by page from a position. */
@Singleton
public class EntryList {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final EntryRows rows;
    private final FoundRows found;

    EntryList(EntryRows rows, FoundRows found) {
        this.rows = rows;
        this.found = found;
    }

    public Optional<EntrySummary> find(UUID entryId) {
        return rows.findById(entryId);
    }

    /** The page that follows a position; without one, the first. */
    public EntryPage after(EntryFilter filter, EntryOrder order, @Nullable EntryPosition position, int size) {
        var read = switch (order) {
            case UPDATED_DESC ->
                find(
                        rows::updatedBefore,
                        found::updatedBefore,
                        filter,
                        key(position, "infinity"),
                        id(position, LAST),
                        size);
            case UPDATED_ASC ->
                find(
                        rows::updatedAfter,
                        found::updatedAfter,
                        filter,
                        key(position, "-infinity"),
                        id(position, FIRST),
                        size);
            case CREATED_DESC ->
                find(
                        rows::createdBefore,
                        found::createdBefore,
                        filter,
                        key(position, "infinity"),
                        id(position, LAST),
                        size);
            case TITLE_ASC ->
                find(rows::titleAfter, found::titleAfter, filter, key(position, ""), id(position, FIRST), size);
        };
        var page = read.subList(0, Math.min(size, read.size()));
        return new EntryPage(page, order, position != null, read.size() > size);
    }

    /** The page that ends before a position. */
    public EntryPage before(EntryFilter filter, EntryOrder order, EntryPosition position, int size) {
        var read = switch (order) {
            case UPDATED_DESC ->
                find(rows::updatedAfter, found::updatedAfter, filter, position.key(), position.id(), size);
            case UPDATED_ASC ->
                find(rows::updatedBefore, found::updatedBefore, filter, position.key(), position.id(), size);
            case CREATED_DESC ->
                find(rows::createdAfter, found::createdAfter, filter, position.key(), position.id(), size);
            case TITLE_ASC -> find(rows::titleBefore, found::titleBefore, filter, position.key(), position.id(), size);
        };
        var page = read.subList(0, Math.min(size, read.size())).reversed();
        return new EntryPage(page, order, read.size() > size, true);
    }

    /** How many entries there are, counted up to {@code most}. */
    public long count(EntryFilter filter, int most) {
        return filter.searchWords()
                .map(words -> found.count(
                        filter.typeNames(),
                        filter.publicationNames(),
                        filter.workNames(),
                        filter.scheduled(),
                        words.expression(),
                        words.terms(),
                        words.inNames(),
                        words.anyName(),
                        most))
                .orElseGet(() -> rows.count(
                        filter.typeNames(), filter.publicationNames(), filter.workNames(), filter.scheduled(), most));
    }

    /** How many entries there are of each type that has some. */
    public List<TypeCount> countByType() {
        return rows.countByType();
    }

    private static String key(@Nullable EntryPosition position, String otherwise) {
        return position == null ? otherwise : position.key();
    }

    private static UUID id(@Nullable EntryPosition position, UUID otherwise) {
        return position == null ? otherwise : position.id();
    }

    private static List<EntrySummary> find(All all, Found found, EntryFilter filter, String key, UUID id, int size) {
        return filter.searchWords()
                .map(words -> found.find(
                        filter.typeNames(),
                        filter.publicationNames(),
                        filter.workNames(),
                        filter.scheduled(),
                        words.expression(),
                        words.terms(),
                        words.inNames(),
                        words.anyName(),
                        key,
                        id,
                        size + 1))
                .orElseGet(() -> all.find(
                        filter.typeNames(),
                        filter.publicationNames(),
                        filter.workNames(),
                        filter.scheduled(),
                        key,
                        id,
                        size + 1));
    }

    /** One order and direction. */
    private interface All {
        List<EntrySummary> find(
                String[] typeNames,
                String[] publicationNames,
                String[] workNames,
                boolean scheduled,
                String key,
                UUID id,
                int limit);
    }

    /** The same of what words find. */
    private interface Found {
        List<EntrySummary> find(
                String[] typeNames,
                String[] publicationNames,
                String[] workNames,
                boolean scheduled,
                String expression,
                Collection<String> terms,
                Collection<String> nameTerms,
                String anyName,
                String key,
                UUID id,
                int limit);
    }
}
