package org.linernotes.catalog;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Address;
import org.linernotes.content.Checked;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.Rich;
import org.linernotes.content.RichBlock;
import org.linernotes.content.RichProfile;
import org.linernotes.content.RichText;
import org.linernotes.content.Searched;
import org.linernotes.content.TypeId;
import org.linernotes.content.Violation;

/** An article, interview, list or quiz. */
@ContentType(
        name = "Feature",
        prefix = "feature",
        label = "Feature",
        plural = "Features",
        path = "/features/{slug}",
        slug = "{category}/{title}",
        commentable = true)
public record Feature(
        @Field(maxLength = 200, sortable = true) @Required(Level.SAVE)
        String title,

        @Field(help = "Only where the computed one is wrong.") @Nullable
        String sortTitle,

        @Address(segments = 2) @Required(Level.REVIEW) @Nullable
        String slug,

        @Reference(value = FeatureCategory.class, required = true) @Required(Level.REVIEW) @Nullable
        TypeId category,

        @Field(filterable = true) @Required(Level.REVIEW) @Nullable
        FeatureFormat format,

        @Field(maxLength = 80, searched = Searched.TEXT, help = "A few words above the title.") @Nullable
        String kicker,

        @Field(maxLength = 200, searched = Searched.TEXT, help = "20 to 200 characters for cards.")
        @Required(Level.PUBLISH)
        @Nullable
        String teaser,

        @Rich(RichProfile.FEATURE) @Required(Level.REVIEW) @Nullable
        RichText body,

        @Field(maxItems = 20) @Required(Level.PUBLISH) List<Byline> byline,

        @Field(sortable = true) @Required(Level.PUBLISH) @Nullable
        LocalDate displayDate,

        @Field(maxItems = 50) @Reference(value = Artist.class, essential = true)
        List<TypeId> subjects,

        @Field(maxItems = 500) @Reference(value = Song.class, essential = true)
        List<TypeId> relatedSongs,

        @Field(maxItems = 50) @Reference(value = Artist.class, essential = true)
        List<TypeId> relatedArtists,

        @Field(maxItems = 20) @Reference(value = Topic.class, essential = true)
        List<TypeId> topics,

        @Field(maxLength = 120, help = "Who paid for it; readers are told.") @Nullable
        String sponsor,

        @Field(defaultValue = "OPEN", label = "Comments") CommentsPolicy commentsPolicy,

        @Field(label = "For search engines", group = "Search engines") @Nullable
        Seo seo)
        implements Checked {
    private static final int SHORTEST_TEASER = 20;

    @Override
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (teaser != null && teaser.codePointCount(0, teaser.length()) < SHORTEST_TEASER) {
            found.add(new Violation(
                    Level.PUBLISH,
                    "TOO_SHORT",
                    "teaser",
                    "A teaser has at least %d characters.".formatted(SHORTEST_TEASER)));
        }
        if (format == FeatureFormat.QUIZ
                && blocks(RichBlock.QuizItem.class).findAny().isEmpty()) {
            found.add(new Violation(Level.PUBLISH, "NO_QUIZ_ITEM", "body", "A quiz needs at least one quiz item."));
        }
        if (format == FeatureFormat.INTERVIEW && !speakersAreKnown()) {
            found.add(new Violation(
                    Level.WARNING,
                    "UNKNOWN_SPEAKER",
                    "body",
                    "Somebody speaks who is neither a subject nor in the byline."));
        }
        return found;
    }

    private boolean speakersAreKnown() {
        var known = Stream.concat(subjects.stream(), byline.stream().map(Byline::contributor))
                .filter(Objects::nonNull)
                .collect(toSet());
        return blocks(RichBlock.Exchange.class)
                .flatMap(exchange -> Stream.concat(Stream.of(exchange.question()), exchange.answers().stream()))
                .map(RichBlock.Speech::person)
                .filter(Objects::nonNull)
                .allMatch(known::contains);
    }

    private <B extends RichBlock> Stream<B> blocks(Class<B> kind) {
        return body == null
                ? Stream.empty()
                : body.allBlocks().filter(kind::isInstance).map(kind::cast);
    }
}
