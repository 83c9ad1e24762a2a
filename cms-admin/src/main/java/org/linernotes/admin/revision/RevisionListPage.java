package org.linernotes.admin.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.admin.entry.RevisionSummary;
import org.linernotes.admin.reference.EntryLabel;

/** All revisions of an entry, page by page. */
public record RevisionListPage(
        Session session,
        EntryLabel entry,
        String plural,
        List<RevisionSummary> revisions,
        @Nullable String next) {
    public RevisionListPage {
        revisions = List.copyOf(revisions);
    }
}
