package org.linernotes.live;

import java.util.Collection;
import org.linernotes.database.sql.Statement;

/** Whom an address belonged to. */
final class AddressStatements {
    record Addresses(Collection<String> types, Collection<String> slugs) {}

    static final Statement<Addresses, FormerAddress> FORMER = Statement.of(Addresses.class, FormerAddress.class, """
            SELECT slug, type, status, entry_id
              FROM former_address
             WHERE type = ANY(CAST(:types AS text[])) AND slug = ANY(CAST(:slugs AS text[]))""");

    private AddressStatements() {}
}
