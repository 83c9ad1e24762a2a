package org.linernotes.account;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long a person stays signed in.
 *
 * @param idle how long without a request
 * @param longest how long at most
 */
@ConfigurationProperties("cms.session")
public record SessionConfig(
        @Bindable(defaultValue = "12h") Duration idle,
        @Bindable(defaultValue = "7d") Duration longest) {
    long idleSeconds() {
        return idle.toSeconds();
    }

    long longestSeconds() {
        return longest.toSeconds();
    }
}
