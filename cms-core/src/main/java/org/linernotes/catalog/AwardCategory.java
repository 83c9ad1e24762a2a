package org.linernotes.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Required;
import org.linernotes.content.Value;

/** What an award is given for; results that call it by an alias show its name. */
@Value
public record AwardCategory(
        @Field(maxLength = 200) @Required(Level.SAVE) String name,

        @Field(maxItems = 20, help = "As other sources write it, such as Best Music Video - Short Form.")
        List<String> aliases) {
    Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }
}
