package org.linernotes.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    @TempDir
    Path folder;

    private final List<CsvFile.Line> lines = new ArrayList<>();
    private final List<BadRow> badRows = new ArrayList<>();

    @Test
    void readsQuotedFieldsAndNumbersTheLines() throws IOException {
        read("a,b\r\n1,\"two, \"\"quoted\"\"\"\r\n\r\n,\n".getBytes(StandardCharsets.UTF_8));

        assertThat(lines)
                .containsExactly(
                        new CsvFile.Line(2, List.of("1", "two, \"quoted\"")), new CsvFile.Line(4, List.of("", "")));
        assertThat(badRows).isEmpty();
    }

    @Test
    void reportsWhatCannotBeReadAndGoesOn() throws IOException {
        var text = "a,b\n\"open,1\nin\"side,2\n\"a\"b,3\n" + "x".repeat(10_000_000) + "\nlast,4\n";
        read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(lines).containsExactly(new CsvFile.Line(6, List.of("last", "4")));
        assertThat(badRows).extracting(BadRow::line).containsExactly(2, 3, 4, 5);
        assertThat(badRows.getLast().sentence()).isEqualTo("This line is longer than 10,000 characters.");
    }

    @Test
    void readsOtherEncodingsByTheirMark() throws IOException {
        read("\uFEFFa\né\n".getBytes(StandardCharsets.UTF_16LE));
        read("\uFEFFa\né\n".getBytes(StandardCharsets.UTF_16BE));
        read("\uFEFFa\né\n".getBytes(StandardCharsets.UTF_8));

        assertThat(lines).extracting(line -> line.fields().getFirst()).containsExactly("é", "é", "é");
    }

    @Test
    void reportsLinesInNoEncoding() throws IOException {
        read("a\né\nfine\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(lines).extracting(line -> line.fields().getFirst()).containsExactly("fine");
        assertThat(badRows)
                .extracting(BadRow::toString)
                .containsExactly("file.csv:2: This line is not written in UTF-8.");
    }

    private void read(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("file.csv"), bytes);
        assertThat(new CsvFile(file).header()).first().isEqualTo("a");
        new CsvFile(file).read(lines::add, badRows::add);
    }
}
