package org.linernotes.transfer;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values as RFC 4180 writes them, one record a line: UTF-8, or UTF-16 with a byte order mark.
 *
 * <p>However long a line is, no more than its beginning is kept in memory; a line that cannot be read is reported and the
 * next one read.
 */
final class CsvFile {
    /** A line after the header. */
    record Line(int number, List<String> fields) {}

    private static final int LONGEST_LINE = 10_000;
    private static final char REPLACEMENT = '\uFFFD';

    private final Path path;

    CsvFile(Path path) {
        this.path = path;
    }

    /** The fields of the first line, which name the columns. */
    List<String> header() {
        try (var lines = open()) {
            var line = lines.next();
            return line == null ? List.of() : fields(line.text()).orElseGet(List::of);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every line after the first that is not empty. */
    void read(Consumer<Line> lines, Consumer<BadRow> badRows) {
        try (var source = open()) {
            source.next();
            for (var line = source.next(); line != null; line = source.next()) {
                if (line.isTooLong()) {
                    badRows.accept(row(line, "This line is longer than 10,000 characters."));
                } else if (line.text().indexOf(REPLACEMENT) >= 0) {
                    badRows.accept(row(line, "This line is not written in UTF-8."));
                } else if (!line.text().isBlank()) {
                    var number = line.number();
                    fields(line.text())
                            .ifPresentOrElse(
                                    fields -> lines.accept(new Line(number, fields)),
                                    () -> badRows.accept(
                                            row(
                                                    number,
                                                    "A quotation mark on this line is not closed, or stands where it cannot.")));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private BadRow row(PhysicalLines.Physical line, String sentence) {
        return row(line.number(), sentence);
    }

    String name() {
        return path.getFileName().toString();
    }

    BadRow row(int number, String sentence) {
        return new BadRow(name(), number, sentence);
    }

    private PhysicalLines open() throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(path));
        return new PhysicalLines(new BufferedReader(new InputStreamReader(bytes, charset(bytes))));
    }

    /** By the byte order mark, which is passed over. */
    private static Charset charset(InputStream bytes) throws IOException {
        bytes.mark(3);
        var first = bytes.read();
        var second = bytes.read();
        if (first == 0xFF && second == 0xFE) {
            return UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            return UTF_16BE;
        }
        if (first != 0xEF || second != 0xBB || bytes.read() != 0xBF) {
            bytes.reset();
        }
        return UTF_8;
    }

    /** Empty if a quotation mark is not closed, or stands inside a field that does not begin with one. */
    static Optional<List<String>> fields(String line) {
        var fields = new ArrayList<String>();
        var at = 0;
        while (at <= line.length()) {
            var field = new StringBuilder();
            var end =
                    at < line.length() && line.charAt(at) == '"' ? quoted(line, at + 1, field) : plain(line, at, field);
            if (end < 0) {
                return Optional.empty();
            }
            fields.add(field.toString());
            at = end + 1;
        }
        return Optional.of(fields);
    }

    /** Answers where the field ends: at a comma, or at the end of the line. */
    private static int plain(String line, int from, StringBuilder field) {
        var comma = line.indexOf(',', from);
        var end = comma < 0 ? line.length() : comma;
        field.append(line, from, end);
        return field.indexOf("\"") >= 0 ? -1 : end;
    }

    private static int quoted(String line, int from, StringBuilder field) {
        for (var at = from; at < line.length(); at++) {
            if (line.charAt(at) != '"') {
                field.append(line.charAt(at));
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else {
                var end = at + 1;
                return end == line.length() || line.charAt(end) == ',' ? end : -1;
            }
        }
        return -1;
    }

    /** Lines of which no more than the beginning is kept. */
    private static final class PhysicalLines implements AutoCloseable {
        private record Physical(int number, String text, boolean isTooLong) {}

        private final Reader reader;
        private int number;

        PhysicalLines(Reader reader) {
            this.reader = reader;
        }

        @Nullable
        Physical next() throws IOException {
            var text = new StringBuilder();
            var length = 0L;
            for (var read = reader.read(); ; read = reader.read()) {
                if (read < 0 && length == 0) {
                    return null;
                }
                if (read < 0 || read == '\n') {
                    number++;
                    return new Physical(number, withoutReturn(text), length > LONGEST_LINE);
                }
                length++;
                if (length <= LONGEST_LINE) {
                    text.append((char) read);
                }
            }
        }

        private static String withoutReturn(StringBuilder text) {
            var end = text.length() - 1;
            return end >= 0 && text.charAt(end) == '\r' ? text.substring(0, end) : text.toString();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
