package org.linernotes.account;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A session with the person it belongs to.
 *
 * @param ofHost whether its cookie has a name that only this host can set
 * @param unseen asks to note that it is in use
 */
@MappedEntity
record SessionRow(
        UUID accountId,
        String name,
        String email,
        @TypeDef(type = DataType.STRING_ARRAY) Set<Role> roles,
        String csrfToken,
        Instant expiresAt,
        boolean ofHost,
        boolean unseen) {
    Session session() {
        return new Session(new Actor(accountId, name, roles, Actor.Kind.PERSON), email, csrfToken, expiresAt);
    }
}
