package org.linernotes.admin.page;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linernotes.account.Permission;
import org.linernotes.comment.ModerationQueue;
import org.linernotes.comment.QueueName;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.entry.EntryList;
import org.linernotes.entry.TypeCount;

/** Where people can go; its counts are a few seconds old at most. */
@Singleton
class Navigation {
    private static final Duration COUNTED = Duration.ofSeconds(5);
    private static final int MOST_COUNTED = 1_000;
    private static final String ENTRIES = "/admin/entries";
    private static final String COMMENTS = "/admin/comments";

    private final ContentModel model;
    private final ModerationQueue comments;
    private final LoadingCache<String, List<NavigationLink>> links;

    Navigation(ContentModel model, EntryList entryList, ModerationQueue comments) {
        this.model = model;
        this.comments = comments;
        this.links = Caffeine.newBuilder()
                .expireAfterWrite(COUNTED)
                .build(_ ->
                        links(entryList.countByType().stream().collect(toMap(TypeCount::type, TypeCount::entries))));
    }

    List<NavigationLink> links() {
        return links.get("");
    }

    private List<NavigationLink> links(Map<String, Long> counts) {
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        var all = new ArrayList<NavigationLink>();
        all.add(new NavigationLink("All entries", ENTRIES, "entries", total, Permission.READ_ENTRIES));
        all.add(new NavigationLink(
                "Comments",
                COMMENTS,
                "comments",
                comments.count(QueueName.DEFAULT, MOST_COUNTED),
                Permission.MODERATE));
        model.types().stream()
                .map(type -> link(type, counts.getOrDefault(type.name(), 0L)))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static NavigationLink link(ContentTypeDefinition type, long count) {
        return new NavigationLink(
                type.plural(), ENTRIES + "?type=" + type.name(), type.name(), count, Permission.READ_ENTRIES);
    }
}
