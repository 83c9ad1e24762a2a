package org.linernotes.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Address;
import org.linernotes.content.Checked;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.PartialDate;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.Rich;
import org.linernotes.content.RichProfile;
import org.linernotes.content.RichText;
import org.linernotes.content.TypeId;
import org.linernotes.content.Violation;

/** An act, or anybody who is credited for a work: a director who later sings needs no second entry. */
@ContentType(
        name = "Artist",
        prefix = "artist",
        label = "Artist",
        plural = "Artists",
        path = "/artists/{slug}",
        slug = "{name}",
        title = "name",
        sortTitle = "sortName",
        commentable = true)
public record Artist(
        @Field(sortable = true) @Required(Level.SAVE) String name,

        @Field(help = "Such as Jackson, Michael.") @Required(Level.REVIEW) @Nullable
        String sortName,

        @Field(filterable = true) @Required(Level.REVIEW) @Nullable
        ArtistKind kind,

        @Address @Required(Level.REVIEW) @Nullable String slug,

        @Field(maxLength = 120, help = "Tells the artist from another of the same name.") @Nullable
        String disambiguation,

        @Field(maxItems = 100) List<Alias> aliases,
        @Field(defaultValue = "FULL") PageMode pageMode,
        @Field(group = "Dates", filterable = true) @Nullable PartialDate born,
        @Field(group = "Dates", filterable = true) @Nullable PartialDate died,
        @Field(group = "Dates") @Nullable PartialDate activeFrom,
        @Field(group = "Dates") @Nullable PartialDate activeTo,
        @Field(maxLength = 120) @Nullable String origin,
        @Field(group = "Members", label = "Members") List<Membership> memberships,
        @Field(group = "Page", maxLength = 280) @Nullable String blurb,

        @Field(group = "Page", label = "Biography") @Rich(RichProfile.FACT) @Nullable
        RichText bio,

        @Field(group = "Page", label = "Order of the facts") @Reference(value = Fact.class, essential = true)
        List<TypeId> factOrder,

        @Field(group = "Page", defaultValue = "OPEN", label = "Comments")
        CommentsPolicy commentsPolicy)
        implements Checked {
    @Override
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        addIfReversed(found, born, died, "died");
        addIfReversed(found, activeFrom, activeTo, "activeTo");
        if (kind == ArtistKind.PERSON) {
            addIfWrongKind(found, activeFrom, "activeFrom", "A person has dates of birth and death.");
            addIfWrongKind(found, activeTo, "activeTo", "A person has dates of birth and death.");
        } else if (kind == ArtistKind.GROUP) {
            addIfWrongKind(found, born, "born", "A group is active from one date to another.");
            addIfWrongKind(found, died, "died", "A group is active from one date to another.");
        }
        return found;
    }

    private static void addIfReversed(
            List<Violation> found, @Nullable PartialDate start, @Nullable PartialDate end, String path) {
        if (start != null && end != null && end.latest().isBefore(start.earliest())) {
            found.add(new Violation(Level.REVIEW, "DATES_REVERSED", path, "The end cannot be before the beginning."));
        }
    }

    private static void addIfWrongKind(List<Violation> found, @Nullable PartialDate date, String path, String message) {
        if (date != null) {
            found.add(new Violation(Level.REVIEW, "WRONG_DATE", path, message));
        }
    }
}
