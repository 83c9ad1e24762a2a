package org.linernotes.entry;

import java.util.ArrayList;
import java.util.List;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.problem.Problem;

/** Who may change an entry, and when. */
public final class EntryPolicy {
    private EntryPolicy() {}

    /** Everything that speaks against the actor saving the entry. */
    public static List<Problem> save(Actor actor, Entry entry) {
        return changing(actor, entry, "change");
    }

    /**
     * What speaks against any change of an entry's drafts.
     *
     * @param action completes the sentence "You may ... only entries that you created."
     */
    public static List<Problem> changing(Actor actor, Entry entry, String action) {
        var problems = new ArrayList<Problem>();
        if (!actor.may(Permission.WRITE)) {
            problems.add(new Problem.Forbidden("You may not %s entries; ask an editor.".formatted(action), entry.id()));
        } else if (!actor.may(Permission.WRITE_ANY) && !entry.createdBy().equals(actor.id())) {
            problems.add(new Problem.Forbidden(
                    "You may %s only entries that you created; ask an editor.".formatted(action), entry.id()));
        }
        if (entry.state() != EntryState.ACTIVE) {
            problems.add(putAway(entry));
        }
        return problems;
    }

    /** Whatever is wanted of an entry that is not active, it has to be taken out first. */
    public static Problem putAway(Entry entry) {
        var sentence = entry.state() == EntryState.ARCHIVED
                ? "“%s” is archived; take it out first."
                : "“%s” is in the trash; bring it back first.";
        return new Problem.WrongState(sentence.formatted(entry.title()), entry.id());
    }
}
