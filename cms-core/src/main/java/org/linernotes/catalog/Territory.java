package org.linernotes.catalog;

import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Required;
import org.linernotes.content.Value;

/**
 * A country or region.
 *
 * @param code two letters of ISO 3166, or {@code XW} for the whole world
 */
@Value
public record Territory(
        @Field(maxLength = 2) @Required(Level.SAVE) String code,
        @Field(maxLength = 120) @Required(Level.SAVE) String name) {}
