package org.linernotes.catalog;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Required;
import org.linernotes.content.Value;

/** The reader who suggested a fact, as they want to be named. */
@Value
public record SuggestionCredit(
        @Field(maxLength = 60) @Required(Level.SAVE) String name,
        @Field(maxLength = 80) @Nullable String place,

        @Field(maxLength = 60, internal = true, label = "Suggestion") @Nullable
        String suggestionId) {}
