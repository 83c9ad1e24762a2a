package org.linernotes.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How many connections each kind of work may hold on one node.
 *
 * @param owner of commands
 * @param waiting of commands that wait for others
 * @param drafts of editors' reads
 * @param sessions of signing in and of who is signed in
 */
@ConfigurationProperties("cms.pool")
public record PoolConfig(
        @Bindable(defaultValue = "8") int owner,
        @Bindable(defaultValue = "3") int waiting,
        @Bindable(defaultValue = "6") int drafts,
        @Bindable(defaultValue = "2") int sessions,
        @Bindable(defaultValue = "10") int delivery,
        @Bindable(defaultValue = "4") int preview,
        @Bindable(defaultValue = "4") int reader) {}
