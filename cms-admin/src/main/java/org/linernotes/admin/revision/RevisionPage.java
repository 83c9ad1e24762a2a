package org.linernotes.admin.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.content.GroupView;
import org.linernotes.admin.diff.ChangeView;
import org.linernotes.admin.entry.RevisionSummary;
import org.linernotes.admin.reference.EntryLabel;

/** A revision, and how it differs from another one of its entry. */
public record RevisionPage(
        Session session, EntryLabel entry, String plural, RevisionSummary revision, Comparison comparison) {
    /**
     * What the revision says, and what it changed.
     *
     * @param against null: it is the first one
     * @param choices the numbers of others to compare it with
     */
    public record Comparison(
            List<GroupView> groups, @Nullable Integer against, List<ChangeView> changes, List<Choice> choices) {
        public Comparison {
            groups = List.copyOf(groups);
            changes = List.copyOf(changes);
            choices = List.copyOf(choices);
        }
    }

    /** Another revision to compare with. */
    public record Choice(int number, String label) {}

    /** Whether the viewer may make it the newest again; who may not change the entry is told so then. */
    public boolean mayRestore() {
        return session.actor().may(Permission.WRITE)
                && !entry.head().revisionId().equals(revision.id());
    }
}
