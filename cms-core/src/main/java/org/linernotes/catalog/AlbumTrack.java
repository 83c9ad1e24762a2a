package org.linernotes.catalog;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;

/** One line of an album's track list; it keeps its printed title while the song is not live. */
@Value
public record AlbumTrack(
        @Field(min = 1, max = 100) @Nullable Integer disc,
        @Field(min = 1, max = 500) @Nullable Integer track,

        @Field(maxLength = 10, help = "As printed, such as A1.") @Nullable
        String number,

        @Required(Level.SAVE) String title,
        @Reference(Song.class) @Nullable TypeId song,
        boolean bonusTrack,
        @Field(maxLength = 120) @Nullable String editionNote,
        @Field(min = 1, max = 86_400) @Nullable Integer lengthSeconds) {}
