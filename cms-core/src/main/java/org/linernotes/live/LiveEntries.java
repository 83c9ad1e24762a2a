package org.linernotes.live;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The entries that readers may see: by id and by address. */
public final class LiveEntries {
    private final EntryQueries queries;

    LiveEntries(EntryQueries queries) {
        this.queries = queries;
    }

    /** Those of the ids that are live. */
    public Map<UUID, LiveEntry> find(Collection<UUID> ids) {
        return queries.findByIds(ids).stream().collect(toMap(LiveEntry::entryId, Function.identity()));
    }

    public Optional<LiveEntry> findBySlug(String type, String slug) {
        return findByAddresses(List.of(type), List.of(slug)).stream().findFirst();
    }

    /** Those of which a filterable field holds that text, such as the chart with a key. */
    public List<LiveEntry> findByValue(String type, String field, String text) {
        return queries.findByValue(type, field, text);
    }

    /** Those at any of the addresses. */
    public List<LiveEntry> findByAddresses(Collection<String> types, Collection<String> slugs) {
        return queries.findByAddresses(types, slugs);
    }

    /** The entries that have those parts, by the parts' ids. */
    public Map<UUID, UUID> partOwners(Collection<UUID> partIds) {
        return queries.partOwners(partIds).stream().collect(toMap(PartOwner::partId, PartOwner::entryId));
    }

    /** The entry that another catalogue calls so; of several, the one that has been live for longest. */
    public Optional<LiveEntry> findByExternalId(String scheme, String value) {
        return queries.findByExternalId(scheme, value);
    }

    /** The ends of those of the ids whose publication has one. */
    public Map<UUID, Instant> ends(Collection<UUID> ids) {
        return queries.ends(ids).stream().collect(toMap(EntryEnd::entryId, EntryEnd::liveUntil));
    }
}
