package org.linernotes.admin.page;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linernotes.account.Permission;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.entry.EntryList;
import org.linernotes.entry.TypeCount;

/** Where people can go; its counts are a few seconds old at most. */
@Singleton
class Navigation {
    private static final Duration COUNTED = Duration.ofSeconds(5);
    private static final String ENTRIES = "/admin/entries";
    private static final String COMMENTS = "/admin/comments";

    private final ContentModel model;
    private final WaitingComments comments;
    private final LoadingCache<String, List<NavigationLink>> links;

    Navigation(ContentModel model, EntryList entryList, WaitingComments comments) {
        this.model = model;
        this.comments = comments;
        this.links = Caffeine.newBuilder()
                .expireAfterWrite(COUNTED)
                .build(_ ->
                        links(entryList.countByType().stream().collect(toMap(TypeCount::type, TypeCount::entries))));
    }

    List<NavigationLink> links() {
        var all = new ArrayList<>(links.get(""));
        all.add(1, new NavigationLink("Comments", COMMENTS, "comments", comments.lately(), Permission.MODERATE));
        return all;
    }

    private List<NavigationLink> links(Map<String, Long> counts) {
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        var all = new ArrayList<NavigationLink>();
        all.add(new NavigationLink("All entries", ENTRIES, "entries", words(total), Permission.READ_ENTRIES));
        model.types().stream()
                .map(type -> link(type, counts.getOrDefault(type.name(), 0L)))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static NavigationLink link(ContentTypeDefinition type, long count) {
        return new NavigationLink(
                type.plural(), ENTRIES + "?type=" + type.name(), type.name(), words(count), Permission.READ_ENTRIES);
    }

    private static String words(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}
