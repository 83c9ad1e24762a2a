package org.linernotes.content;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A content type that exists in tests alone, with a field of each kind: one record is all that it takes. */
@ContentType(
        name = "Instrument",
        prefix = "instrument",
        label = "Instrument",
        plural = "Instruments",
        path = "/instruments/{slug}",
        slug = "{name}",
        title = "name")
public record Instrument(
        @Field(maxLength = 40, sortable = true, help = "As its maker calls it.", group = "Naming") @Required(Level.SAVE)
        String name,

        @Address @Required(Level.REVIEW) @Nullable String slug,
        @Field(maxLength = 500, multiline = true) @Nullable String description,

        @Field(min = -10, max = 100, filterable = true) @Nullable
        Integer strings,

        @Field(defaultValue = "ACOUSTIC", filterable = true) Sound sound,
        boolean fretted,
        @Nullable LocalDate bought,
        @Nullable PartialDate made,
        @Nullable Instant tunedAt,
        @Nullable URI maker,
        @Rich(RichProfile.FACT) @Nullable RichText story,
        @Reference(Instrument.class) @Nullable TypeId successor,
        @Nullable Sale sale,
        @Field(maxItems = 3) List<Part> parts,
        @Field(maxItems = 5) List<String> nicknames,
        @Field(internal = true) @Nullable String insuranceNumber) {
    /** How it makes itself heard. */
    public enum Sound {
        ACOUSTIC,
        ELECTRIC
    }

    /** To whom it went, and for how much. */
    @Value
    public record Sale(
            @Required(Level.PUBLISH) @Nullable String buyer,
            @Nullable Integer price,
            @Field(internal = true) @Nullable String note) {}

    /** Something that it is made of. */
    public sealed interface Part permits Neck, Body {}

    /** The part with the strings over it. */
    @Value
    public record Neck(@Required(Level.SAVE) String wood) implements Part {}

    /** The part that sounds. */
    @Value
    public record Body(
            @Nullable String shape,
            @Reference(Instrument.class) @Nullable TypeId takenFrom) implements Part {}
}
