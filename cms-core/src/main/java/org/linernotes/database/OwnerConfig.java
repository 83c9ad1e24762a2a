package org.linernotes.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * The external database and the account that owns its schema.
 *
 * @param url its JDBC URL; unsaid: PostgreSQL runs embedded
 * @param username the account's name
 * @param password the account's password
 */
@ConfigurationProperties("datasources.default")
record OwnerConfig(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password) {
    Login login() {
        if (url == null || username == null) {
            throw new StartRefused("DATASOURCES_DEFAULT_URL needs DATASOURCES_DEFAULT_USERNAME beside it.");
        }
        return new Login(url, username, password == null ? "" : password);
    }
}
