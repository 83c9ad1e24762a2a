package org.linernotes.catalog;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;

/** What a song has to do with an earlier one; the earlier one's side follows from it. */
@Value
public record SongRelation(
        @Required(Level.SAVE) SongRelationKind kind,

        @Reference(value = Song.class, role = "$kind", essential = true) @Required(Level.REVIEW) @Nullable
        TypeId song,

        @Field(maxLength = 300) @Nullable String note) {}
