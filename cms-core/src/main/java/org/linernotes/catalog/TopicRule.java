package org.linernotes.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;

/** What songs must have to belong to a topic without naming it. */
public sealed interface TopicRule {
    /** A hand in the song: its songwriter, its producer. */
    @Value
    record CreditRule(
            @Reference(Artist.class) @Required(Level.REVIEW) @Nullable
            TypeId artist,

            @Field(maxLength = 60, help = "Such as songwriter; empty: any.") @Nullable
            String role)
            implements TopicRule {}

    /** A hand in one of its videos. */
    @Value
    record VideoCreditRule(
            @Reference(Artist.class) @Required(Level.REVIEW) @Nullable
            TypeId artist,

            @Field(maxLength = 60, help = "Such as director; empty: any.") @Nullable
            String role)
            implements TopicRule {}

    /** Sung or played by an artist. */
    @Value
    record ArtistRule(
            @Reference(Artist.class) @Required(Level.REVIEW) @Nullable
            TypeId artist,

            @Nullable CreditPartRole role) implements TopicRule {}

    /** Given an award, itself or one of its videos. */
    @Value
    record AwardRule(
            @Reference(Award.class) @Required(Level.REVIEW) @Nullable
            TypeId award) implements TopicRule {}

    /** Heard in a film, series or game. */
    @Value
    record UsageRule(
            @Reference(ScreenWork.class) @Required(Level.REVIEW) @Nullable
            TypeId work,

            @Nullable ScreenUsageKind kind) implements TopicRule {}

    /** Made after another song: its covers, what samples it. */
    @Value
    record RelationRule(
            @Reference(Song.class) @Required(Level.REVIEW) @Nullable
            TypeId song,

            @Nullable SongRelationKind kind) implements TopicRule {}

    /** One of some words in the title, whatever its case and accents. */
    @Value
    record TitleRule(
            @Field(maxLength = 60, maxItems = 20, help = "Whole words; one of them is enough.") @Required(Level.REVIEW)
            List<String> words)
            implements TopicRule {}

    /** Released from one year to another, both included. */
    @Value
    record YearRule(
            @Field(min = 1850, max = 2100) @Required(Level.REVIEW) @Nullable
            Integer from,

            @Field(min = 1850, max = 2100) @Required(Level.REVIEW) @Nullable
            Integer to)
            implements TopicRule {}
}
