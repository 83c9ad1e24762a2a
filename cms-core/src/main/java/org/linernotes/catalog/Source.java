package org.linernotes.catalog;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Required;
import org.linernotes.content.Searched;

/** A paper, book, programme or site that facts are taken from, such as Rolling Stone. */
@ContentType(name = "Source", prefix = "source", label = "Source", plural = "Sources", title = "name")
public record Source(
        @Field(maxLength = 120, sortable = true) @Required(Level.SAVE)
        String name,

        @Field(maxLength = 120, maxItems = 20, searched = Searched.NAME, help = "Other names that it has or had.")
        List<String> aliases,

        @Field(help = "Where it is on the web.") @Nullable URI homepage) {}
