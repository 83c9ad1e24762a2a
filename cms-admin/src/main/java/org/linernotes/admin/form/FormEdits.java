package org.linernotes.admin.form;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.reference.EntryHints;
import org.linernotes.admin.reference.EntrySearch;
import org.linernotes.content.Content;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.entry.Proposals;
import org.linernotes.entry.StoredContents;

/** Carries out what buttons inside a form ask for; nothing is saved thereby. */
@Singleton
class FormEdits {
    private final EntrySearch search;
    private final EntryHints hints;
    private final Proposals proposals;
    private final StoredContents contents;

    FormEdits(EntrySearch search, EntryHints hints, Proposals proposals, StoredContents contents) {
        this.search = search;
        this.hints = hints;
        this.proposals = proposals;
        this.contents = contents;
    }

    /** A form after an edit, what was searched in it, and what there is to say of it. */
    record Edited(FormValue.Fields form, FormKnowledge.@Nullable Search search, List<FieldProblem> remarks) {
        static Edited plain(FormValue.Fields form) {
            return new Edited(form, null, List.of());
        }
    }

    Edited carryOut(ContentTypeDefinition type, FormDraft draft, FormEdit edit) {
        return switch (edit.kind()) {
            case ADD, UP, DOWN, PICK, CLEAR, CASE -> Edited.plain(edit.apply(type, draft.fields()));
            case REMOVE -> Edited.plain(removed(type, draft.fields(), edit));
            case SEARCH -> new Edited(draft.fields(), found(draft, edit), List.of());
            case PREVIEW -> Edited.plain(draft.fields());
            case PROPOSE -> proposed(type, draft, edit);
            case THEIRS -> Edited.plain(theirs(type, draft, edit));
        };
    }

    /** Words that belonged to a quotation stay, and belong to none. */
    private static FormValue.Fields removed(ContentTypeDefinition type, FormValue.Fields form, FormEdit edit) {
        return edit.apply(type, FormQuotations.unmarked(type, form, edit.target()));
    }

    private FormKnowledge.Search found(FormDraft draft, FormEdit edit) {
        var words = draft.searched(edit.target());
        var found = hints.explained(search.find(List.of(edit.value().split(",", -1)), words), words);
        return new FormKnowledge.Search(edit.target(), new FormField.Found(words, found));
    }

    private Edited proposed(ContentTypeDefinition type, FormDraft draft, FormEdit edit) {
        var tree = new FormWriter(draft.zone()).write(type, draft.fields());
        var base = Revisions.id(draft.base()).orElse(null);
        return type.field(edit.target())
                .map(field -> {
                    var proposed = proposals.of(type, field, tree, base);
                    var form = proposed.value() == null
                            ? draft.fields()
                            : draft.fields()
                                    .with(edit.target(), new FormFiller(draft.zone()).fill(field, proposed.value()));
                    var remark = proposed.remark();
                    return new Edited(
                            form,
                            null,
                            remark == null ? List.of() : List.of(FieldProblem.remark(edit.target(), remark)));
                })
                .orElseGet(() -> Edited.plain(draft.fields()));
    }

    /** One field as it is in the revision that the form is based on. */
    private FormValue.Fields theirs(ContentTypeDefinition type, FormDraft draft, FormEdit edit) {
        var field = type.field(edit.target());
        var base = base(draft);
        if (field.isEmpty() || base.isEmpty()) {
            return draft.fields();
        }
        var value =
                new FormFiller(draft.zone()).fill(field.get(), base.get().tree().get(edit.target()));
        return draft.fields().with(edit.target(), value);
    }

    private Optional<Content> base(FormDraft draft) {
        return Revisions.id(draft.base())
                .map(Set::of)
                .map(contents::revisions)
                .map(Map::values)
                .flatMap(found -> found.stream().findFirst());
    }

    /** Ids of revisions as forms carry them. */
    static final class Revisions {
        private Revisions() {}

        static Optional<UUID> id(String text) {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }
}
