package org.linernotes.catalog;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;

/** Who made a feature, and as what. */
@Value
public record Byline(
        @Reference(value = Contributor.class, essential = true) @Required(Level.REVIEW) @Nullable
        TypeId contributor,

        @Field(maxLength = 60, help = "Such as Writer, Interviewer or Photographer.") @Required(Level.REVIEW) @Nullable
        String role) {}
