package org.linernotes.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** A row's place in the chain and its hash, hexadecimal. */
@Introspected
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record Seal(long sequence, long sealedAs, String hash) {
    /** What the first row of the chain follows. */
    static final Seal NONE = new Seal(0, 0, "");

    Seal following(SealedRow row) {
        return new Seal(row.sequence(), sealedAs + 1, row.hashAt(sealedAs + 1, hash));
    }
}
