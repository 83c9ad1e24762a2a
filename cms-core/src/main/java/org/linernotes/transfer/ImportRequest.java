package org.linernotes.transfer;

import java.nio.file.Path;
import java.util.List;

/**
 * What shall be imported.
 *
 * @param chart the key of a chart in the catalogue, or of one that everybody knows, such as {@code us-hot-100}
 * @param publish whether readers see everything at once; else all that is new stays a draft
 */
public record ImportRequest(String chart, List<Path> files, boolean publish) {
    public ImportRequest {
        files = List.copyOf(files);
    }

    List<String> fileNames() {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }
}
