package org.linernotes.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Predicate;

/** Folders of the file system. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    static boolean isOlderThanADay(Path path) throws IOException {
        return Files.getLastModifiedTime(path)
                .toInstant()
                .isBefore(Instant.now().minus(Duration.ofDays(1)));
    }

    /** Removes what killed programs left in a folder under names of that form. */
    static void deleteLeft(Path folder, String glob, Predicate<Path> chosen) throws IOException {
        var left = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(folder, glob)) {
            found.forEach(left::add);
        }
        for (var path : left) {
            if (chosen.test(path)) {
                delete(path);
            }
        }
    }
}
