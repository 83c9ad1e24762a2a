package org.linernotes.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files into a backup and remembers their hashes for its manifest. */
final class BackupWriter implements AutoCloseable {
    private final ZipOutputStream zip;
    private final List<BackupManifest.File> files = new ArrayList<>();

    BackupWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** Adds a folder's files and folders, empty ones too; what vanishes meanwhile was temporary. */
    void addFolder(Path folder, String name, Predicate<Path> chosen) throws IOException {
        List<Path> paths;
        try (var walk = Files.walk(folder)) {
            paths = walk.filter(path -> chosen.test(folder.relativize(path)))
                    .sorted()
                    .toList();
        }
        for (var path : paths) {
            var entry = name + "/" + folder.relativize(path).toString().replace('\\', '/');
            if (Files.isDirectory(path)) {
                zip.putNextEntry(new ZipEntry(entry.endsWith("/") ? entry : entry + "/"));
                zip.closeEntry();
            } else {
                addFile(path, entry);
            }
        }
    }

    void addFile(Path file, String name) throws IOException {
        try (var content = Files.newInputStream(file)) {
            add(content, name);
        } catch (NoSuchFileException vanished) {
            return;
        }
    }

    void addText(String text, String name) throws IOException {
        add(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    /** Ends the backup; one that is closed without this is recognised as unfinished. */
    void finish(int postgresVersion) throws IOException {
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        zip.write(new BackupManifest(postgresVersion, files).text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void add(InputStream content, String name) throws IOException {
        var digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        content.transferTo(new DigestOutputStream(zip, digest) {
            @Override
            public void close() {}
        });
        zip.closeEntry();
        files.add(new BackupManifest.File(HexFormat.of().formatHex(digest.digest()), name));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
