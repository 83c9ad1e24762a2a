package org.linernotes.admin.form;

import java.util.List;
import org.linernotes.account.Session;
import org.linernotes.content.ContentTypeDefinition;

/** The types of which a new entry can be. */
public record TypesPage(Session session, List<ContentTypeDefinition> types) {
    public TypesPage {
        types = List.copyOf(types);
    }
}
