package org.linernotes.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Checked;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.Titled;
import org.linernotes.content.TypeId;
import org.linernotes.content.Violation;

/** What editors put into one slot of one page, of the pages of a topic or type, or of every page, for a time or for good. */
@ContentType(name = "Placement", prefix = "placement", label = "Placement", plural = "Placements")
public record Placement(
        @Field(maxLength = 60, filterable = true, help = "Such as song.picks.") @Required(Level.SAVE)
        String slot,

        @Field(defaultValue = "GLOBAL", filterable = true) PlacementScope scope,

        @Field(
                maxLength = 60,
                filterable = true,
                help = "The content type of the pages, such as Song, if the scope is a type.")
        @Nullable
        String pageType,

        @Field(help = "The topic whose songs' pages are meant, if the scope is a topic.")
        @Reference(Topic.class)
        @Nullable
        TypeId topic,

        @Field(help = "The page, if the scope is one entry.")
        @Reference({Song.class, Artist.class, Album.class, Feature.class, Collection.class, Page.class, Topic.class})
        @Nullable
        TypeId entry,

        @Field(maxLength = 120) @Nullable String heading,
        @Field(defaultValue = "FIXED") PlacementStrategy strategy,

        @Field(min = 1, max = 50, label = "How many are shown", help = "Empty: all.") @Nullable
        Integer maxItems,

        @Field(group = "Time", help = "Empty: as soon as it is live.") @Nullable
        Instant startsAt,

        @Field(group = "Time", help = "Empty: as long as it is live.") @Nullable
        Instant endsAt,

        @Field(maxItems = 50) @Required(Level.REVIEW) List<PlacementItem> items)
        implements Titled, Checked {
    @Override
    public String entryTitle() {
        return heading == null ? slot : "%s: %s".formatted(slot, heading);
    }

    /** Whether it is meant to be seen at an instant. */
    public boolean isActive(Instant at) {
        return Span.of(startsAt, endsAt).holds(at);
    }

    /** When something about it changes by itself. */
    public Stream<Instant> boundaries() {
        return Stream.concat(
                        Stream.of(startsAt, endsAt),
                        items.stream().flatMap(item -> Stream.of(item.startsAt(), item.endsAt())))
                .filter(Objects::nonNull);
    }

    @Override
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        addIfWrong(found, PlacementScope.TYPE, "pageType", pageType, "A placement for pages of a type names the type.");
        addIfWrong(found, PlacementScope.TOPIC, "topic", topic, "A placement for a topic names the topic.");
        addIfWrong(found, PlacementScope.ENTRY, "entry", entry, "A placement for one page names its entry.");
        if (Span.of(startsAt, endsAt).isEmpty()) {
            found.add(endsTooSoon("endsAt"));
        }
        for (var i = 0; i < items.size(); i++) {
            var time = Span.of(items.get(i).startsAt(), items.get(i).endsAt());
            if (time.isEmpty()) {
                found.add(endsTooSoon("items[%d].endsAt".formatted(i)));
            } else if (time.and(Span.of(startsAt, endsAt)).isEmpty()) {
                found.add(new Violation(
                        Level.WARNING,
                        "NEVER_SHOWN",
                        "items[%d]".formatted(i),
                        "Nobody will see this: its time lies outside the placement's."));
            }
        }
        return found;
    }

    private void addIfWrong(
            List<Violation> found, PlacementScope where, String path, @Nullable Object value, String message) {
        if (scope == where && value == null) {
            found.add(new Violation(Level.REVIEW, "WRONG_SCOPE", path, message));
        } else if (scope != where && value != null) {
            found.add(new Violation(
                    Level.REVIEW,
                    "WRONG_SCOPE",
                    path,
                    "The scope is %s; clear this, or change the scope.".formatted(scope)));
        }
    }

    private static Violation endsTooSoon(String path) {
        return new Violation(Level.REVIEW, "DATES_REVERSED", path, "The end must be after the beginning.");
    }
}
