package org.linernotes.admin.form;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.admin.content.ContentViews;
import org.linernotes.admin.entry.RevisionSummaries;
import org.linernotes.content.Content;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.UnknownFields;
import org.linernotes.entry.Entry;
import org.linernotes.entry.StoredContents;
import org.linernotes.problem.Problem;

/** Shows those whose save came too late what happened, with all that they typed. */
@Singleton
class Conflicts {
    private final StoredContents contents;
    private final ContentCodec codec;
    private final ContentViews views;
    private final RevisionSummaries revisions;
    private final EditForms forms;
    private final FormPages pages;

    Conflicts(
            StoredContents contents,
            ContentCodec codec,
            ContentViews views,
            RevisionSummaries revisions,
            EditForms forms,
            FormPages pages) {
        this.contents = contents;
        this.codec = codec;
        this.views = views;
        this.revisions = revisions;
        this.forms = forms;
        this.pages = pages;
    }

    /** The form, now based on the newest revision and brought together with it. */
    FormPage page(Session session, Entry entry, FormDraft draft) {
        var theirs = forms.content(entry);
        var merge = merge(theirs, draft.base(), draft).orElseThrow(Conflicts::unknown);
        var conflict = conflict(entry, draft.base(), merge);
        return pages.page(session, forms.head(entry), merge.form(), FormPages.Around.conflict(draft, conflict));
    }

    /** What is still different, while a form is being brought together; null: nothing is, or it never was. */
    @Nullable
    FormConflict remaining(Entry entry, FormDraft draft) {
        var older = draft.older();
        if (older.isEmpty() || !draft.base().equals(entry.headRevisionId().toString())) {
            return null;
        }
        return merge(forms.content(entry), older, draft)
                .filter(merge -> !merge.both().isEmpty())
                .map(merge -> conflict(entry, older, merge))
                .orElse(null);
    }

    private Optional<Merge> merge(Content theirs, String base, FormDraft draft) {
        var before = FormEdits.Revisions.id(base)
                .map(id -> contents.revisions(Set.of(id)).get(id))
                .filter(found -> found.type().equals(theirs.type()));
        return before.map(content -> {
            var typed = new FormWriter(draft.zone()).write(theirs.type(), draft.fields());
            var mine = codec.decode(theirs.type(), typed, UnknownFields.of(theirs.type(), theirs.tree()));
            return new Merge(content, theirs, mine.tree(), draft.fields(), new FormFiller(draft.zone()))
                    .carryOut(views.of(content, theirs, mine));
        });
    }

    private FormConflict conflict(Entry entry, String older, Merge merge) {
        var revision = revisions.before(entry.id(), entry.headNumber() + 1, 1).getFirst();
        return new FormConflict(
                new FormConflict.Saved(revision.authorName(), revision.number(), revision.createdAt()),
                merge.taken(),
                merge.both(),
                older);
    }

    private static RuntimeException unknown() {
        return new Problem.NotFound("There is no such revision.").asException();
    }
}
