package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// R10
class TemporaryFolderTest {
    @TempDir
    Path all;

    @Test
    void whatAKilledNodeLeftIsRemovedByTheNextOne() throws IOException {
        var left = Files.createDirectories(all.resolve("node-killed"));
        Files.createFile(left.resolve("lock"));
        Files.writeString(Files.createDirectory(left.resolve("import-1")).resolve("songs.csv"), "song_id,title\n");

        var next = new TemporaryFolder(all);

        assertThat(left).doesNotExist();
        next.remove();
        assertThat(all).isEmptyDirectory();
    }

    @Test
    void whatARunningNodeKeepsStays() throws IOException {
        var running = new TemporaryFolder(all);
        var file = Files.createFile(running.create("import").resolve("songs.csv"));

        var other = new TemporaryFolder(all);

        assertThat(file).exists();
        other.remove();
        assertThat(file).exists();
        running.remove();
        assertThat(file).doesNotExist();
    }
}
