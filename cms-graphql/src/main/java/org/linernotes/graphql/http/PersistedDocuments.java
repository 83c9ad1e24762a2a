package org.linernotes.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents that clients name by their SHA-256 instead of sending them again (Apollo's protocol, version 1). */
final class PersistedDocuments {
    private static final int STORED_CHARACTERS = 4_000_000;
    private static final String ID_PREFIX = "sha256:";

    private final Cache<String, String> texts = Caffeine.newBuilder()
            .maximumWeight(STORED_CHARACTERS)
            .weigher((String hash, String text) -> hash.length() + text.length())
            .build();

    /** The document that the request sends or names. */
    Named find(GraphQlRequest request) {
        var hash = hash(request);
        if (request.query() != null) {
            if (hash != null && !hash.equals(sha256(request.query()))) {
                throw HttpRefusal.malformed("The hash is not the SHA-256 of the query.");
            }
            return new Named(hash, request.query());
        }
        if (hash == null) {
            throw HttpRefusal.malformed("The request has no query.");
        }
        var text = texts.getIfPresent(hash);
        if (text == null) {
            throw new HttpRefusal(HttpStatus.OK, ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        }
        return new Named(hash, text);
    }

    /** Keeps a document that proved valid, if its sender gave a hash. */
    void keep(Named document) {
        if (document.hash() != null) {
            texts.put(document.hash(), document.text());
        }
    }

    private static @Nullable String hash(GraphQlRequest request) {
        var documentId = request.documentId();
        if (documentId != null) {
            return documentId.startsWith(ID_PREFIX) ? documentId.substring(ID_PREFIX.length()) : documentId;
        }
        return switch (request.extensions().get("persistedQuery")) {
            case null -> null;
            case Map<?, ?> named
            when Integer.valueOf(1).equals(named.get("version")) && named.get("sha256Hash") instanceof String hash ->
                hash;
            default -> throw HttpRefusal.malformed("\"persistedQuery\" must have version 1 and a \"sha256Hash\".");
        };
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** A document and the hash its sender gave, if any. */
    record Named(@Nullable String hash, String text) {}
}
