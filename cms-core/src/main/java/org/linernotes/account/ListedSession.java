package org.linernotes.account;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session as its owner sees it in a list. */
@MappedEntity
public record ListedSession(@Nullable String userAgent, Instant createdAt, Instant lastSeenAt, boolean current) {}
