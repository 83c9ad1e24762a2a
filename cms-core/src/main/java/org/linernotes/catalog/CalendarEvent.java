package org.linernotes.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.Rich;
import org.linernotes.content.RichProfile;
import org.linernotes.content.RichText;
import org.linernotes.content.TypeId;

/** What happened on a day, as an editor tells it on the page of that day of the year. */
@ContentType(name = "CalendarEvent", prefix = "event", label = "Calendar event", plural = "Calendar events")
public record CalendarEvent(
        @Field(maxLength = 200) @Required(Level.SAVE) String title,

        @Field(filterable = true, sortable = true) @Required(Level.REVIEW) @Nullable
        LocalDate date,

        @Field(maxLength = 60, help = "Such as Radio, Charts or Birth.") @Required(Level.REVIEW) @Nullable
        String category,

        @Rich(RichProfile.FACT) @Required(Level.REVIEW) @Nullable
        RichText body,

        @Field(maxItems = 20) @Reference(value = Artist.class, essential = true)
        List<TypeId> artists,

        @Field(maxItems = 20) @Reference(value = Song.class, essential = true)
        List<TypeId> songs,

        @Field(maxItems = 20) @Reference(value = Album.class, essential = true)
        List<TypeId> albums,

        @Nullable Citation citation) {}
