package org.linernotes.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.Set;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Role;

/** Somebody who can sign in and works on entries. */
@MappedEntity("account")
record Candidate(
        @Id UUID id,
        String name,
        @TypeDef(type = DataType.STRING_ARRAY) Set<Role> roles) {
    Actor actor() {
        return new Actor(id, name, roles, Actor.Kind.PERSON);
    }
}
