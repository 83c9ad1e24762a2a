package org.linernotes.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Checked;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.PartialDate;
import org.linernotes.content.Required;
import org.linernotes.content.Value;
import org.linernotes.content.Violation;

/**
 * Gold, platinum and the like.
 *
 * @param territory two letters of ISO 3166, or {@code XW}
 * @param multiple how many times over; null: once
 */
@Value
public record Certification(
        @Field(maxLength = 60, help = "Who certified it, such as RIAA or BPI.") @Required(Level.SAVE)
        String body,

        @Field(maxLength = 2, help = "The two letters of the country, such as GB.") @Required(Level.REVIEW) @Nullable
        String territory,

        @Required(Level.REVIEW) @Nullable CertificationLevel level,
        @Field(min = 1, max = 1_000) @Nullable Integer multiple,
        @Nullable PartialDate date,
        @Field(min = 1) @Nullable Integer units)
        implements Checked {
    @Override
    public List<Violation> violations() {
        return Territories.violations(territory, "territory");
    }
}
