package org.linernotes.catalog;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Required;
import org.linernotes.content.Searched;
import org.linernotes.content.Value;

/** Another name of an artist; readers see all but search hints. */
@Value
public record Alias(
        @Field(searched = Searched.NAME) @Required(Level.SAVE)
        String name,

        @Nullable String sortName,
        @Field(defaultValue = "NAME") AliasKind kind,

        @Field(maxLength = 35, help = "A language tag such as ja.") @Nullable
        String locale) {}
