package org.linernotes.database;

import java.util.ArrayList;
import java.util.List;

/**
 * The last entry of a backup: what is in it. A backup without it was not finished.
 *
 * @param postgresVersion the major version that can read the database's files
 * @param files every file with its SHA-256 in hexadecimal
 */
record BackupManifest(int postgresVersion, List<File> files) {
    static final String NAME = "MANIFEST";
    private static final String TITLE = "Linernotes backup 1, PostgreSQL ";

    record File(String sha256, String name) {}

    String text() {
        var lines = new ArrayList<String>();
        lines.add(TITLE + postgresVersion);
        files.forEach(file -> lines.add(file.sha256() + "  " + file.name()));
        return String.join("\n", lines) + "\n";
    }

    static BackupManifest parse(String text) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().matches(TITLE + "\\d{1,4}")) {
            throw new IllegalArgumentException("not a manifest");
        }
        var version = Integer.parseInt(lines.getFirst().substring(TITLE.length()));
        return new BackupManifest(
                version, lines.stream().skip(1).map(BackupManifest::file).toList());
    }

    private static File file(String line) {
        var separator = line.indexOf("  ");
        if (separator != 64) {
            throw new IllegalArgumentException("not a line of a manifest");
        }
        return new File(line.substring(0, separator), line.substring(separator + 2));
    }
}
