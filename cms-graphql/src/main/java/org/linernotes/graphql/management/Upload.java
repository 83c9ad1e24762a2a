package org.linernotes.graphql.management;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linernotes.database.TemporaryFolder;
import org.linernotes.problem.Problem;
import org.linernotes.transfer.ImportRequest;

/** A form with files, kept in a folder of its own until it is removed. */
final class Upload {
    private static final int MOST_FILES = 10;
    private static final int LONGEST_NAME = 100;
    private static final String USUAL_CHART = "us-hot-100";

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();

    Upload(TemporaryFolder temporary) {
        folder = temporary.create("import");
    }

    void add(CompletedPart part) {
        try {
            if (part instanceof CompletedFileUpload file) {
                addFile(file);
            } else {
                fields.put(part.getName(), new String(part.getBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void addFile(CompletedFileUpload file) throws IOException {
        if (files.size() == MOST_FILES) {
            throw invalid("file", "Send at most %d files at once.".formatted(MOST_FILES));
        }
        var own = Files.createDirectory(folder.resolve(String.valueOf(files.size())));
        var path = own.resolve(name(file.getFilename()));
        try (var content = file.getInputStream()) {
            Files.copy(content, path);
        }
        files.add(path);
    }

    /** The name without folders, and without what a file system or a line of a report would stumble over. */
    private static String name(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
        var end = plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain.length()
                : plain.offsetByCodePoints(0, LONGEST_NAME);
        return plain.replace(".", "").isEmpty() ? "file.csv" : plain.substring(0, end);
    }

    /** The files with the fields {@code chart} and {@code publish} as they are sent, or their usual values. */
    ImportRequest chartImport() {
        for (var field : fields.keySet()) {
            if (!field.equals("chart") && !field.equals("publish")) {
                throw invalid("form", "The form may have the fields chart, publish and file, and no others.");
            }
        }
        if (files.isEmpty()) {
            throw invalid("file", "Send the files of a chart in fields with the name file, none of them empty.");
        }
        return new ImportRequest(
                fields.getOrDefault("chart", USUAL_CHART),
                files,
                switch (fields.getOrDefault("publish", "false")) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw invalid("publish", "The field publish is either true or false.");
                });
    }

    private static RuntimeException invalid(String path, String sentence) {
        return new Problem.Invalid("UPLOAD", path, sentence).asException();
    }

    void remove() {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
