package org.linernotes.admin.form;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.admin.action.Done;
import org.linernotes.content.Content;
import org.linernotes.content.ContentModel;
import org.linernotes.content.TypeId;
import org.linernotes.entry.Entries;
import org.linernotes.entry.Entry;
import org.linernotes.entry.EntryPolicy;
import org.linernotes.entry.StoredContents;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.review.HeadChecks;
import org.linernotes.review.MovedAddresses;

/** Opens entries for editing. */
@Singleton
class EditForms {
    private final Entries entries;
    private final StoredContents contents;
    private final HeadChecks checks;
    private final ContentModel model;
    private final FormPages pages;
    private final MovedAddresses addresses;

    EditForms(
            Entries entries,
            StoredContents contents,
            HeadChecks checks,
            ContentModel model,
            FormPages pages,
            MovedAddresses addresses) {
        this.entries = entries;
        this.contents = contents;
        this.checks = checks;
        this.model = model;
        this.pages = pages;
        this.addresses = addresses;
    }

    /** The entry, if the viewer may change it. */
    Entry entry(Session session, String id) {
        var entry = TypeId.parse(id)
                .map(TypeId::uuid)
                .flatMap(entries::find)
                .orElseThrow(() -> new Problem.NotFound("There is no such entry.").asException());
        var problems = EntryPolicy.save(session.actor(), entry);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return entry;
    }

    FormHead head(Entry entry) {
        return head(entry, entry.headRevisionId(), entry.lastNumber());
    }

    /** A form that is based on an older revision, until it is brought together with the newest one. */
    FormHead head(Entry entry, UUID base, @Nullable Integer number) {
        var type = model.type(entry.type());
        return new FormHead(type, entry.title(), type.id(entry.id()), base.toString(), number);
    }

    Content content(Entry entry) {
        return Objects.requireNonNull(contents.heads(Set.of(entry.id())).get(entry.id()));
    }

    /** The newest revision, with the rules that it breaks beside the fields. */
    FormPage open(Session session, Entry entry, ZoneId zone, @Nullable Done done) {
        var content = content(entry);
        return pages.page(
                session,
                head(entry),
                new FormFiller(zone).fill(content.type(), content.tree()),
                FormPages.Around.rules(zone.getId(), rules(entry, content), done));
    }

    /** What was just saved, in the form in which it was sent. */
    FormPage reopen(Session session, Entry entry, FormDraft sent, Done done) {
        var content = content(entry);
        var saved = new FormFiller(sent.zone()).fill(content.type(), content.tree());
        var form = new BlankRows(new FormWriter(sent.zone())).restored(content.type(), saved, sent.fields());
        return pages.page(session, head(entry), form, FormPages.Around.saved(sent, rules(entry, content), done));
    }

    private List<FieldProblem> rules(Entry entry, Content content) {
        return Stream.concat(checks.check(entry.id(), content).stream(), addresses.whenChanged(entry.id()).stream())
                .filter(violation -> violation.path() != null)
                .map(violation -> new FieldProblem(
                        violation.level(),
                        Objects.requireNonNull(violation.path()),
                        violation.message(),
                        violation.other() == null ? null : "/admin/entries/" + violation.other()))
                .toList();
    }
}
