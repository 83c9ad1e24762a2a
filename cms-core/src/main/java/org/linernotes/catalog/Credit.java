package org.linernotes.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Checked;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.TypeId;
import org.linernotes.content.Value;
import org.linernotes.content.Violation;

/**
 * Somebody who had a hand in a work.
 *
 * @param creditedAs as printed; null: the artist's name
 */
@Value
public record Credit(
        @Required(Level.SAVE) CreditRole role,

        @Field(maxLength = 60, help = "Instead of the role's own name, such as Stop-motion animator.") @Nullable
        String roleLabel,

        @Field(label = "Artist") @Reference(value = Artist.class, role = "$role") @Nullable
        TypeId agent,

        @Field(maxLength = 200, help = "The name as printed, or of somebody without an entry.") @Nullable
        String creditedAs,

        @Field(maxLength = 60, maxItems = 20, help = "Such as lead, additional, uncredited or instrument:bass.")
        List<String> attributes,

        @Field(maxLength = 300) @Nullable String note)
        implements Checked {
    @Override
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (agent == null && creditedAs == null) {
            found.add(new Violation(Level.REVIEW, "NOBODY", "agent", "A credit needs an artist or a name."));
        }
        if (role == CreditRole.OTHER && roleLabel == null) {
            found.add(new Violation(Level.REVIEW, "REQUIRED", "roleLabel", "Say in a word what this role is."));
        }
        return found;
    }
}
