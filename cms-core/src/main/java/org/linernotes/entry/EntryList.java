package org.linernotes.entry;

import jakarta.inject.Singleton;
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

    EntryList(EntryRows rows) {
        this.rows = rows;
    }

    public Optional<EntrySummary> find(UUID entryId) {
        return rows.findById(entryId);
    }

    /** The page that follows a position; without one, the first. */
    public EntryPage after(EntryFilter filter, EntryOrder order, @Nullable EntryPosition position, int size) {
        var found = switch (order) {
            case UPDATED_DESC -> find(rows::updatedBefore, filter, key(position, "infinity"), id(position, LAST), size);
            case UPDATED_ASC -> find(rows::updatedAfter, filter, key(position, "-infinity"), id(position, FIRST), size);
            case CREATED_DESC -> find(rows::createdBefore, filter, key(position, "infinity"), id(position, LAST), size);
            case TITLE_ASC -> find(rows::titleAfter, filter, key(position, ""), id(position, FIRST), size);
        };
        var page = found.subList(0, Math.min(size, found.size()));
        return new EntryPage(page, order, position != null, found.size() > size);
    }

    /** The page that ends before a position. */
    public EntryPage before(EntryFilter filter, EntryOrder order, EntryPosition position, int size) {
        var found = switch (order) {
            case UPDATED_DESC -> find(rows::updatedAfter, filter, position.key(), position.id(), size);
            case UPDATED_ASC -> find(rows::updatedBefore, filter, position.key(), position.id(), size);
            case CREATED_DESC -> find(rows::createdAfter, filter, position.key(), position.id(), size);
            case TITLE_ASC -> find(rows::titleBefore, filter, position.key(), position.id(), size);
        };
        var page = found.subList(0, Math.min(size, found.size())).reversed();
        return new EntryPage(page, order, found.size() > size, true);
    }

    /** How many entries there are, counted up to {@code most}. */
    public long count(EntryFilter filter, int most) {
        return rows.count(
                filter.typeNames(),
                filter.publicationNames(),
                filter.workNames(),
                filter.scheduled(),
                filter.pattern(),
                most);
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

    private static List<EntrySummary> find(Rows rows, EntryFilter filter, String key, UUID id, int size) {
        return rows.find(
                filter.typeNames(),
                filter.publicationNames(),
                filter.workNames(),
                filter.scheduled(),
                filter.pattern(),
                key,
                id,
                size + 1);
    }

    /** One order and direction. */
    private interface Rows {
        List<EntrySummary> find(
                String[] typeNames,
                String[] publicationNames,
                String[] workNames,
                boolean scheduled,
                @Nullable String pattern,
                String key,
                UUID id,
                int limit);
    }
}
