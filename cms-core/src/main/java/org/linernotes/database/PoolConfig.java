package org.linernotes.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** How many connections each role may hold on one node. */
@ConfigurationProperties("cms.pool")
public record PoolConfig(
        @Bindable(defaultValue = "10") int owner,
        @Bindable(defaultValue = "10") int delivery,
        @Bindable(defaultValue = "4") int preview,
        @Bindable(defaultValue = "4") int reader) {}
