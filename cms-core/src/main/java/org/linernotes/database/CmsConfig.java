package org.linernotes.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may say about a node.
 *
 * @param data the folder of the embedded database and of uploads
 * @param demo whether an empty database is filled with demo content; unsaid: only the embedded one is
 * @param siteUrl the root of absolute URLs
 * @param outbox whether mail and webhooks are sent; off for copies of production
 */
@ConfigurationProperties("cms")
public record CmsConfig(
        @Bindable(defaultValue = "data") Path data,
        @Nullable Boolean demo,
        @Bindable(defaultValue = "http://localhost:8080") String siteUrl,
        @Bindable(defaultValue = "true") boolean outbox) {
    public CmsConfig {
        data = DataFolder.of(Optional.of(data.toString())).path();
    }
}
