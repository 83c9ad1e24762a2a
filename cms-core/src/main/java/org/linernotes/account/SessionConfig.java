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
        @Bindable(defaultValue = IDLE) Duration idle,
        @Bindable(defaultValue = LONGEST) Duration longest) {
    public static final String IDLE = "12h";
    public static final String LONGEST = "7d";

    long idleSeconds() {
        return idle.toSeconds();
    }

    long longestSeconds() {
        return longest.toSeconds();
    }
}
