package org.linernotes.graphql.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.Artist;
import org.linernotes.content.Address;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;

/** A content type that nothing but its record knows of. */
@ContentType(
        name = "MusicalInstrument",
        prefix = "musical_instrument",
        label = "Musical instrument",
        plural = "Musical instruments",
        path = "/musical-instruments/{slug}",
        slug = "{name}",
        title = "name")
public record MusicalInstrument(
        @Required(Level.SAVE) String name,
        @Address @Required(Level.REVIEW) @Nullable String slug,
        @Field(defaultValue = "STRINGS") Family family,
        @Field(help = "How many strings it has.") @Nullable Integer strings,
        List<Player> players) {
    /** What kind of instrument. */
    public enum Family {
        STRINGS,
        WIND
    }

    /** Somebody known for playing it. */
    @Value
    public record Player(
            @Reference(value = Artist.class, essential = true) @Nullable
            TypeId artist,

            @Nullable String since) {}
}
