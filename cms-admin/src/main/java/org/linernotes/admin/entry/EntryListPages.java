package org.linernotes.admin.entry;

import jakarta.inject.Singleton;
import org.linernotes.account.Session;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.entry.EntryList;
import org.linernotes.entry.EntryPage;
import org.linernotes.entry.EntrySummary;

/** Puts a page of the list together. */
@Singleton
class EntryListPages {
    private static final int SIZE = 50;

    private final ContentModel model;
    private final EntryList entryList;

    EntryListPages(ContentModel model, EntryList entryList) {
        this.model = model;
        this.entryList = entryList;
    }

    ListQuery query(String type, String status, String order, String words) {
        var known = model.find(type).map(ContentTypeDefinition::name).orElse(null);
        return new ListQuery(known, StatusChoice.of(status), ListOrder.of(order), words);
    }

    EntryListPage page(Session session, ListQuery query, String after, String before) {
        var found = find(query, after, before);
        return new EntryListPage(
                session,
                query,
                found.entries().stream().map(this::listed).toList(),
                model.types(),
                entryList.count(query.filter(), EntryListPage.MOST_COUNTED + 1),
                found.previous()
                        .map(position -> query.pathTo("before", position))
                        .orElse(null),
                found.next().map(position -> query.pathTo("after", position)).orElse(null));
    }

    private EntryPage find(ListQuery query, String after, String before) {
        var order = query.order().order();
        return query.position(before)
                .map(position -> entryList.before(query.filter(), order, position, SIZE))
                .orElseGet(() -> entryList.after(
                        query.filter(), order, query.position(after).orElse(null), SIZE));
    }

    private ListedEntry listed(EntrySummary entry) {
        var type = model.find(entry.type());
        return new ListedEntry(
                entry,
                entry.status(),
                type.map(ContentTypeDefinition::label).orElse(entry.type()),
                "/admin/entries/" + type.map(known -> known.id(entry.id())).orElse(entry.type()),
                type.flatMap(known -> known.path(entry.slug())).orElse(null));
    }
}
