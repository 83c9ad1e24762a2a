package org.linernotes.graphql.management;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A form as browsers and curl send it. */
final class UploadForm {
    static final String BOUNDARY = "--------boundary";
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    UploadForm field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(UTF_8));
    }

    UploadForm file(String filename, String content) {
        return file(filename, content.getBytes(UTF_8));
    }

    UploadForm file(String filename, byte[] content) {
        return part("name=\"file\"; filename=\"" + filename + "\"\r\nContent-Type: text/csv", content);
    }

    private UploadForm part(String disposition, byte[] content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return whole.toByteArray();
    }
}
