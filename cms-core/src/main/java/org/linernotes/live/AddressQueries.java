package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** Whom an address belongs to, or belonged to. */
interface AddressQueries extends GenericRepository<FormerAddress, String> {
    @Query("""
            SELECT slug, type, status, entry_id
              FROM former_address
             WHERE type = ANY(CAST(:types AS text[])) AND slug = ANY(CAST(:slugs AS text[]))""")
    List<FormerAddress> former(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> types,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> slugs);
}
