package org.linernotes.live;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linernotes.database.sql.Snapshot;
import org.linernotes.live.EntryStatements.ByAddresses;
import org.linernotes.live.EntryStatements.ByExternalId;
import org.linernotes.live.EntryStatements.ByIds;
import org.linernotes.live.EntryStatements.ByValue;

/** The entries that readers may see: by id and by address. */
public final class LiveEntries {
    private final Snapshot snapshot;

    LiveEntries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Those of the ids that are live. */
    public Map<UUID, LiveEntry> find(Collection<UUID> ids) {
        return snapshot.read(EntryStatements.BY_IDS, new ByIds(ids)).stream()
                .collect(toMap(LiveEntry::entryId, Function.identity()));
    }

    public Optional<LiveEntry> findBySlug(String type, String slug) {
        return findByAddresses(List.of(type), List.of(slug)).stream().findFirst();
    }

    /** Those of which a filterable field holds that text, such as the chart with a key. */
    public List<LiveEntry> findByValue(String type, String field, String text) {
        return snapshot.read(EntryStatements.BY_VALUE, new ByValue(type, field, text));
    }

    /** Those at any of the addresses. */
    public List<LiveEntry> findByAddresses(Collection<String> types, Collection<String> slugs) {
        return snapshot.read(EntryStatements.BY_ADDRESSES, new ByAddresses(types, slugs));
    }

    /** The entries that have those parts, by the parts' ids. */
    public Map<UUID, UUID> partOwners(Collection<UUID> partIds) {
        return snapshot.read(EntryStatements.PART_OWNERS, new ByIds(partIds)).stream()
                .collect(toMap(PartOwner::partId, PartOwner::entryId));
    }

    /** The entry that another catalogue calls so; of several, the one that has been live for longest. */
    public Optional<LiveEntry> findByExternalId(String scheme, String value) {
        return snapshot.readOne(EntryStatements.BY_EXTERNAL_ID, new ByExternalId(scheme, value));
    }

    /** The ends of those of the ids whose publication has one. */
    public Map<UUID, Instant> ends(Collection<UUID> ids) {
        return snapshot.read(EntryStatements.ENDS, new ByIds(ids)).stream()
                .collect(toMap(EntryEnd::entryId, EntryEnd::liveUntil));
    }
}
