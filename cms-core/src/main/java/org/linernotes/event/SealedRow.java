package org.linernotes.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.annotation.Introspected;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;

/**
 * A row of the journal as the chain of hashes sees it.
 *
 * @param detailsHash hexadecimal; stands for the details, so that they can be erased
 * @param detailsMatch whether the details are those that were hashed, or were erased
 * @param sealedAs its place in the chain; null: not sealed yet
 * @param hash hexadecimal; null: not sealed yet
 */
@Introspected
record SealedRow(
        long sequence,
        UUID id,
        Instant at,
        @Nullable UUID actorId,
        Actor.Kind actorKind,
        String kind,
        @Nullable UUID entryId,
        @Nullable UUID revisionId,
        String detailsHash,
        boolean detailsMatch,
        @Nullable Long sealedAs,
        @Nullable String hash) {

    /** The hash of this row at a place of the chain, behind a row with another hash. */
    String hashAt(long place, String previousHash) {
        var text = String.join(
                "\n",
                previousHash,
                Long.toString(place),
                Long.toString(sequence),
                id.toString(),
                at.toString(),
                String.valueOf(actorId),
                actorKind.name(),
                kind,
                String.valueOf(entryId),
                String.valueOf(revisionId),
                detailsHash);
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
