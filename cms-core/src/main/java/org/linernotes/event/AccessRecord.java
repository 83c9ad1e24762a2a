package org.linernotes.event;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the journal tells about an account, or about somebody who knocked.
 *
 * @param kind a name of an {@code AccountEvent}
 * @param actor who did it; null: nobody with an account
 * @param subject whose account it is about; null: nobody's, or the actor's own
 * @param address a hash, the same for all that came from one place on one day
 * @param times how often at least, where repetitions are told together
 */
@MappedEntity
public record AccessRecord(
        long sequence,
        Instant at,
        String kind,
        @Nullable String actor,
        @Nullable String subject,
        @Nullable String address,
        @Nullable Long times) {}
