package org.linernotes.admin.reference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.page.StatusLook;
import org.linernotes.entry.EntryStatus;
import org.linernotes.entry.RevisionRef;

/**
 * An entry as other pages name it.
 *
 * @param id with its type in front, as in addresses
 * @param detail what tells it from others of its name: a disambiguation, its artists and year, else its address
 */
public record EntryLabel(
        String id,
        String type,
        String typeLabel,
        String title,
        @Nullable String detail,
        EntryStatus status,
        RevisionRef head) {
    public UUID uuid() {
        return head.entryId();
    }

    /** The same with something else to tell it from others. */
    EntryLabel with(String detail) {
        return new EntryLabel(id, type, typeLabel, title, detail, status, head);
    }

    /** Its page here. */
    public String path() {
        return "/admin/entries/" + id;
    }

    /** Where it stands, in one word: what was taken down is not there for readers, whatever else holds. */
    public String word() {
        return status.withheld() ? "Taken down" : status.word();
    }

    public StatusLook look() {
        return status.withheld() ? StatusLook.TAKEN_DOWN : StatusLook.of(status);
    }
}
