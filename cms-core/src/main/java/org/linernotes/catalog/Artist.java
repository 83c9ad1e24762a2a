package org.linernotes.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Address;
import org.linernotes.content.Checked;
import org.linernotes.content.ContentType;
import org.linernotes.content.ExternalId;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.PartialDate;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.Rich;
import org.linernotes.content.RichProfile;
import org.linernotes.content.RichText;
import org.linernotes.content.Searched;
import org.linernotes.content.TypeId;
import org.linernotes.content.Unlisted;
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
        @Field(defaultValue = "FULL", filterable = true) PageMode pageMode,
        @Field(group = "Dates", filterable = true) @Nullable PartialDate born,
        @Field(group = "Dates", filterable = true) @Nullable PartialDate died,
        @Field(group = "Dates") @Nullable PartialDate activeFrom,
        @Field(group = "Dates") @Nullable PartialDate activeTo,
        @Field(maxLength = 120) @Nullable String origin,
        @Field(group = "Members", label = "Members") List<Membership> memberships,

        @Field(maxItems = 100, help = "What the artist was given as a whole, not for one work.")
        List<AwardResult> awards,

        @Field(group = "Page", maxLength = 280, searched = Searched.TEXT) @Nullable
        String blurb,

        @Field(group = "Page", label = "Biography") @Rich(RichProfile.FACT) @Nullable
        RichText bio,

        @Field(group = "Page", maxItems = 20) @Reference(value = Topic.class, essential = true)
        List<TypeId> topics,

        @Field(group = "Page", label = "Order of the facts") @Reference(value = Fact.class, essential = true)
        List<TypeId> factOrder,

        @Field(group = "Page", defaultValue = "OPEN", label = "Comments")
        CommentsPolicy commentsPolicy,

        @Field(group = "Elsewhere", maxItems = 20) List<ExternalId> externalIds,

        @Field(label = "For search engines", group = "Search engines") @Nullable
        Seo seo)
        implements Checked, Unlisted {
    @Override
    public boolean isUnlisted() {
        return pageMode == PageMode.CREDIT_ONLY;
    }

    @Override
    public List<Violation> violations() {
        return ArtistRules.violations(this);
    }
}
