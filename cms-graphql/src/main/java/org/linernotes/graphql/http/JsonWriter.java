package org.linernotes.graphql.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an answer's values to bytes, as they come out of an execution. */
final class JsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private static final int USUAL_SIZE = 8_192;

    private JsonWriter() {}

    /** Writes what is of bounded size by itself, such as a refusal. */
    static byte[] write(Map<String, @Nullable Object> body) {
        return write(body, Integer.MAX_VALUE);
    }

    /** @throws AnswerTooLong when it comes to more bytes than {@code most} */
    static byte[] write(Map<String, @Nullable Object> body, int most) {
        var bytes = new BoundedBytes(most);
        try (var generator = FACTORY.createGenerator(bytes)) {
            write(body, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(@Nullable Object value, JsonGenerator generator) throws IOException {
        switch (value) {
            case null -> generator.writeNull();
            case String text -> generator.writeString(text);
            case Boolean flag -> generator.writeBoolean(flag);
            case Integer whole -> generator.writeNumber(whole);
            case Long whole -> generator.writeNumber(whole);
            case BigInteger whole -> generator.writeNumber(whole);
            case BigDecimal fraction -> generator.writeNumber(fraction);
            case Number fraction -> generator.writeNumber(fraction.doubleValue());
            case JsonNode node -> write(node.getValue(), node, generator);
            case Map<?, ?> object -> {
                generator.writeStartObject();
                for (var member : object.entrySet()) {
                    generator.writeFieldName(String.valueOf(member.getKey()));
                    write(member.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case Collection<?> list -> {
                generator.writeStartArray();
                for (var item : list) {
                    write(item, generator);
                }
                generator.writeEndArray();
            }
            default -> generator.writeString(value.toString());
        }
    }

    private static void write(@Nullable Object plain, JsonNode node, JsonGenerator generator) throws IOException {
        if (node.isObject()) {
            generator.writeStartObject();
            for (var member : node.entries()) {
                generator.writeFieldName(member.getKey());
                write(member.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (node.isArray()) {
            generator.writeStartArray();
            for (var item : node.values()) {
                write(item, generator);
            }
            generator.writeEndArray();
        } else {
            write(plain, generator);
        }
    }

    /** Keeps bytes up to a limit, and nothing of what goes beyond. */
    private static final class BoundedBytes extends ByteArrayOutputStream {
        private final int most;

        private BoundedBytes(int most) {
            super(USUAL_SIZE);
            this.most = most;
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            if (length > most - count) {
                throw new AnswerTooLong();
            }
            super.write(bytes, offset, length);
        }
    }

    /** The answer is longer than an answer may be. */
    static final class AnswerTooLong extends RuntimeException {
        private AnswerTooLong() {
            super("The answer is too long.", null, false, false);
        }
    }
}
