package org.linernotes.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/** What a whole backup file is known by; kept elsewhere, it tells a changed file from the one that was made. */
public final class BackupChecksum {
    private BackupChecksum() {}

    /** The SHA-256 in hexadecimal. */
    public static String of(Path file) {
        var digest = BackupWriter.sha256();
        try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, sink);
        } catch (IOException problem) {
            throw new StartRefused("The file " + file + " cannot be read.", problem);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
