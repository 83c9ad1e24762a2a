package org.linernotes.graphql.management;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** How many rows belong to one parent. */
@Introspected
record Total(UUID id, long total) {}
