package org.linernotes.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.PartialDate;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;

/** Somebody's time in a group; the group owns it. */
@Value
public record Membership(
        @Reference(value = Artist.class, essential = true) @Required(Level.REVIEW) @Nullable
        TypeId member,

        @Nullable PartialDate from,
        @Nullable PartialDate to,

        @Field(maxLength = 60, maxItems = 10, help = "Such as drums or lead vocals.")
        List<String> roles,

        @Field(label = "Original member") boolean original) {
    /** Whether the same member is in the group twice. */
    boolean overlaps(Membership other) {
        return member != null && member.equals(other.member) && !isBefore(other) && !other.isBefore(this);
    }

    private boolean isBefore(Membership other) {
        return to != null && other.from != null && !to.earliest().isAfter(other.from.latest());
    }
}
