package org.linernotes.admin.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Style sheet, scripts and images; their address changes with their content, so browsers keep them for good. */
@Singleton
public class Assets {
    private static final List<String> NAMES = List.of(
            "app.js",
            "comment-list.js",
            "comments.js",
            "favicon.svg",
            "form-state.js",
            "form.js",
            "marking.js",
            "morph.js",
            "notes.js",
            "paste.js",
            "picker.js",
            "references.js",
            "request.js",
            "rows.js",
            "say.js",
            "sign-in.js",
            "text.js");
    private static final List<String> STYLES =
            List.of("1-base.css", "2-list.css", "3-entry.css", "4-form.css", "5-comment.css", "6-review.css");
    private static final int VERSION_LENGTH = 12;

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String version;

    Assets() {
        NAMES.forEach(name -> files.put(name, read(name)));
        files.put("app.css", styles());
        version = hash(files);
    }

    /** Where a page finds an asset. */
    public String path(String name) {
        return "/assets/" + version + "/" + name;
    }

    String version() {
        return version;
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** One style sheet of all parts, in their order. */
    private static byte[] styles() {
        return STYLES.stream()
                .map(name -> new String(read("css/" + name), UTF_8))
                .collect(joining("\n"))
                .getBytes(UTF_8);
    }

    private static byte[] read(String name) {
        try (var stream = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The asset " + name + " is not in the jar.");
            }
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
