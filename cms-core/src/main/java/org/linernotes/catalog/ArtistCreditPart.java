package org.linernotes.catalog;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.Searched;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;

/**
 * One artist in the credit of a song or album, with the name printed there.
 *
 * @param creditedAs as printed on the record; null: the artist's name
 * @param joinPhrase what stands between this name and the next
 */
@Value
public record ArtistCreditPart(
        @Reference(value = Artist.class, role = "$role", primary = "MAIN") @Required(Level.REVIEW) @Nullable
        TypeId artist,

        @Field(searched = Searched.NAME, help = "The name as printed on the record.") @Nullable
        String creditedAs,

        @Field(
                maxLength = 40,
                blanks = true,
                help = "What stands between this name and the next, blanks included, such as “ feat. ”.")
        @Nullable
        String joinPhrase,

        @Field(defaultValue = "MAIN") CreditPartRole role) {}
