package org.linernotes.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends what no HTTP client would, from an address of this machine that the test chooses. */
public final class RawHttp {
    private static final int PATIENCE_MILLISECONDS = 20_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

    private final URI server;
    private final String from;

    public RawHttp(URI server, String from) {
        this.server = server;
        this.from = from;
    }

    /** An answer as it came; its characters are its bytes. */
    public record Answer(int status, List<String> headers, String body) {
        /** The values of a header. */
        public List<String> all(String name) {
            var prefix = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(header -> header.substring(prefix.length()).strip())
                    .toList();
        }
    }

    /** Asks with these lines of header, each character as one byte. */
    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Sends a body with these lines of header. */
    public Answer send(String method, String path, String body, String... headers) {
        var lines = Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining());
        var length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        return exchange(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length + lines
                + "\r\n" + body);
    }

    /** Sends these characters, each as one byte, whatever they mean. */
    public Answer exchange(String request) {
        try (var socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return read(received(socket.getInputStream()));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "No answer to " + request.substring(0, Math.min(300, request.length())), failed);
        }
    }

    /** Reads one answer, whether or not the connection ends with it. */
    private static String received(InputStream stream) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8_192];
        while (!isWhole(bytes.toString(ISO_8859_1))) {
            var read = stream.read(buffer);
            if (read < 0) {
                break;
            }
            bytes.write(buffer, 0, read);
        }
        return bytes.toString(ISO_8859_1);
    }

    private static boolean isWhole(String text) {
        var end = text.indexOf("\r\n\r\n");
        var length = LENGTH.matcher(text);
        return end > 0 && length.find() && text.length() >= end + 4 + Integer.parseInt(length.group(1));
    }

    private static Answer read(String text) {
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("No answer but: " + text);
        }
        var lines = List.of(text.substring(0, end).split("\r\n"));
        return new Answer(
                Integer.parseInt(lines.getFirst().split(" ", -1)[1]),
                lines.subList(1, lines.size()),
                text.substring(end + 4));
    }
}
