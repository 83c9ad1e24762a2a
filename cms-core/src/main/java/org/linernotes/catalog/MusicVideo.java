package org.linernotes.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Addressable;
import org.linernotes.content.Checked;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.PartialDate;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;
import org.linernotes.content.Violation;

/** A music video of a song. */
@Value
@Addressable(prefix = "video")
public record MusicVideo(
        @Nullable TypeId id,
        @Required(Level.SAVE) String title,
        @Nullable PartialDate released,

        @Field(label = "Shown at") @Nullable VideoProvider provider,

        @Field(maxLength = 20, label = "Its id there", help = "Such as crbFmpezO4A.") @Nullable
        String videoId,

        @Field(maxItems = 100) List<Credit> credits,
        @Field(maxItems = 50) List<AwardResult> awards,

        @Field(maxLength = 60, maxItems = 20, help = "Such as live, lyric video or animated.")
        List<String> attributes)
        implements Checked {
    @Override
    public List<Violation> violations() {
        if ((provider == null) != (videoId == null)) {
            return List.of(new Violation(
                    Level.REVIEW, "REQUIRED", "videoId", "A provider and the video's id there belong together."));
        }
        return provider == null || videoId == null || provider.accepts(videoId)
                ? List.of()
                : List.of(new Violation(
                        Level.SAVE,
                        "INVALID_VIDEO_ID",
                        "videoId",
                        "This is no id of a video at %s.".formatted(provider)));
    }
}
