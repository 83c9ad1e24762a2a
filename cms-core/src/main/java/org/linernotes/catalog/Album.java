package org.linernotes.catalog;

import java.util.ArrayList;
import java.util.HashSet;
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
import org.linernotes.content.TypeId;
import org.linernotes.content.Violation;

/** An album or single as a release; it owns its track list. */
@ContentType(
        name = "Album",
        prefix = "album",
        label = "Album",
        plural = "Albums",
        path = "/albums/{slug}",
        slug = "{artistCredit.artist}/{title}",
        commentable = true)
public record Album(
        @Field(sortable = true) @Required(Level.SAVE) String title,

        @Field(help = "Only where the computed one is wrong.") @Nullable
        String sortTitle,

        @Address(segments = 2) @Required(Level.REVIEW) @Nullable
        String slug,

        @Field(maxItems = 20, label = "Artist") @Required(Level.REVIEW)
        List<ArtistCreditPart> artistCredit,

        @Field(filterable = true) @Required(Level.REVIEW) @Nullable
        AlbumKind kind,

        @Field(maxLength = 60, maxItems = 10, help = "Such as remix or demo.")
        List<String> secondaryKinds,

        @Field(sortable = true) @Required(Level.PUBLISH) @Nullable
        PartialDate released,

        @Field(maxLength = 120) @Nullable String label,
        @Field(maxItems = 500) List<AlbumTrack> tracks,
        List<ChartEntry> charts,
        @Field(maxItems = 100) List<Certification> certifications,
        @Field(maxItems = 100) List<AwardResult> awards,
        List<Credit> credits,

        @Field(group = "Page", label = "Order of the facts") @Reference(value = Fact.class, essential = true)
        List<TypeId> factOrder,

        @Field(group = "Page", defaultValue = "OPEN", label = "Comments")
        CommentsPolicy commentsPolicy,

        @Field(group = "Elsewhere", maxItems = 20) List<ExternalId> externalIds,

        @Field(label = "For search engines", group = "Search engines") @Nullable
        Seo seo)
        implements Checked {
    @Override
    public List<Violation> violations() {
        var found = new ArrayList<>(ArtistCredits.violations(artistCredit));
        found.addAll(ChartEntries.violations(charts));
        found.addAll(ExternalId.duplicates(externalIds));
        var places = new HashSet<List<Integer>>();
        for (var i = 0; i < tracks.size(); i++) {
            var track = tracks.get(i);
            if (track.track() != null && !places.add(List.of(track.disc() == null ? 1 : track.disc(), track.track()))) {
                found.add(new Violation(
                        Level.REVIEW,
                        "DUPLICATE_TRACK",
                        "tracks[%d].track".formatted(i),
                        "Another line of this disc has the same number."));
            }
        }
        return found;
    }
}
