package org.linernotes.comment;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Turns a network address into something to count by; the key is in memory only and ends with the process. */
@Singleton
public class SenderHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SenderHash() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Null where no address is known. */
    public @Nullable String of(Origin origin) {
        return origin.address() == null ? null : hash(origin.address());
    }

    private String hash(String address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256.", impossible);
        }
    }
}
