package org.linernotes.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A person who works here. */
@MappedEntity("account")
public record Account(
        @Id UUID id,
        String email,
        String name,
        @TypeDef(type = DataType.STRING_ARRAY) Set<Role> roles,
        boolean active,
        boolean demo,
        Instant createdAt) {}
