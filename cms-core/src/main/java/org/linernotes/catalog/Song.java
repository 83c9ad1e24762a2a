package org.linernotes.catalog;

import java.net.URI;
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
import org.linernotes.content.Searched;
import org.linernotes.content.TypeId;
import org.linernotes.content.Unlisted;
import org.linernotes.content.Violation;

/** A song as a work of music, whatever recordings and releases there are. */
@ContentType(
        name = "Song",
        prefix = "song",
        label = "Song",
        plural = "Songs",
        path = "/songs/{slug}",
        slug = "{artistCredit.artist}/{title}",
        listedBy = "releaseYear",
        commentable = true)
public record Song(
        @Field(sortable = true) @Required(Level.SAVE) String title,

        @Field(help = "Only where the computed one is wrong.") @Nullable
        String sortTitle,

        @Address(segments = 2) @Required(Level.REVIEW) @Nullable
        String slug,

        @Field(help = "Other titles that readers search for.", maxItems = 50, searched = Searched.NAME)
        List<String> aliases,

        @Field(maxLength = 120, help = "Tells it from another song of the artist with the same title.") @Nullable
        String disambiguation,

        @Field(maxItems = 20, label = "Artist") @Required(Level.REVIEW)
        List<ArtistCreditPart> artistCredit,

        @Field(group = "Release", label = "Album") @Reference(Album.class) @Nullable
        TypeId primaryAlbum,

        @Field(group = "Release", min = 1850, max = 2100, filterable = true, sortable = true)
        @Required(Level.REVIEW)
        @Nullable
        Integer releaseYear,

        @Field(group = "Release") @Nullable PartialDate firstReleased,
        @Field(group = "Release", maxItems = 50) List<SingleRelease> singles,
        @Field(group = "Charts") List<ChartEntry> charts,
        @Field(group = "Charts", maxItems = 100) List<Certification> certifications,
        @Field(group = "Charts", maxItems = 100) List<AwardResult> awards,
        @Field(group = "Credits") List<Credit> credits,

        @Field(group = "Credits", maxItems = 50, label = "Music videos")
        List<MusicVideo> videos,

        @Field(group = "Relations", label = "Heard in") List<ScreenUsage> usages,

        @Field(group = "Relations", help = "Earlier songs that this one follows; their pages say it too.")
        List<SongRelation> relations,

        @Field(group = "Page", maxLength = 280, searched = Searched.TEXT, help = "One or two sentences for cards.")
        @Required(Level.WARNING)
        @Nullable
        String blurb,

        @Field(group = "Page", maxItems = 20) @Reference(value = Topic.class, essential = true) @Required(Level.WARNING)
        List<TypeId> topics,

        @Field(group = "Page", label = "Order of the facts") @Reference(value = Fact.class, essential = true)
        List<TypeId> factOrder,

        @Field(group = "Page", help = "May go live without a fact; search engines are told to pass by.")
        boolean stub,

        @Field(group = "Page", defaultValue = "OPEN", label = "Comments")
        CommentsPolicy commentsPolicy,

        @Field(group = "Page", maxItems = 20) @Reference(value = Feature.class, essential = true)
        List<TypeId> relatedFeatures,

        @Field(group = "Page", label = "Lyrics elsewhere", help = "A licensed page; lyrics are not kept here.")
        @Nullable
        URI lyricsElsewhere,

        @Field(group = "Elsewhere", maxItems = 20) List<ExternalId> externalIds,

        @Field(label = "For search engines", group = "Search engines") @Nullable
        Seo seo)
        implements Checked, Unlisted {
    @Override
    public boolean isUnlisted() {
        return stub;
    }

    @Override
    public List<Violation> violations() {
        return SongRules.violations(this);
    }
}
