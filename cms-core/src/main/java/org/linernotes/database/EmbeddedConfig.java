package org.linernotes.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the embedded PostgreSQL runs; tests change it, operators need not.
 *
 * @param binaries where the server's programs are unpacked; unsaid: in the data folder
 * @param durable whether commits wait for the disk
 */
@ConfigurationProperties("cms.postgres")
record EmbeddedConfig(
        @Nullable Path binaries,
        @Bindable(defaultValue = "true") boolean durable) {}
