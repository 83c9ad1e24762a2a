package org.linernotes.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Address;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;

/** A content type that exists in tests alone: its entries require and mention each other as no catalogue would. */
@ContentType(name = "Knot", prefix = "knot", label = "Knot", plural = "Knots")
public record KnotContent(
        @Field(sortable = true) @Required(Level.SAVE) String title,
        @Address @Nullable String slug,

        @Reference(value = KnotContent.class, required = true)
        List<TypeId> requires,

        @Reference(KnotContent.class) List<TypeId> mentions) {}
