package org.linernotes.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.linernotes.problem.Problem;

/** Turns JSON text into trees and back, within limits; the text of a tree is always the same. */
public final class ContentJson {
    /** The longest text that is read, in characters. */
    public static final int LONGEST = 4_000_000;

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 40;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private ContentJson() {}

    /**
     * Reads one JSON value.
     *
     * @throws org.linernotes.problem.ProblemException if the text is no JSON, too long or too deep
     */
    public static JsonNode parse(String text) {
        if (text.length() > LONGEST) {
            throw malformed("This JSON is longer than %,d characters.".formatted(LONGEST));
        }
        try (var parser = FACTORY.createParser(text)) {
            parser.nextToken();
            var tree = read(parser);
            if (parser.nextToken() != null) {
                throw malformed("This JSON has something after its end.");
            }
            return tree;
        } catch (IOException _) {
            throw malformed("This is not JSON, or it is nested more than %d levels deep.".formatted(DEEPEST));
        }
    }

    /** Without blanks, and with keys in the tree's order. */
    public static String print(JsonNode tree) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            write(generator, tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static JsonNode read(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == null) {
            throw malformed("This JSON is empty or ends too soon.");
        }
        return switch (token) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> JsonNode.createStringNode(parser.getText());
            case VALUE_NUMBER_INT -> whole(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> JsonNode.createNumberNode(new BigDecimal(parser.getText()));
            case VALUE_TRUE -> JsonNode.createBooleanNode(true);
            case VALUE_FALSE -> JsonNode.createBooleanNode(false);
            case VALUE_NULL -> JsonNode.nullNode();
            default -> throw malformed("This is not JSON.");
        };
    }

    private static JsonNode whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return JsonNode.createNumberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE
                ? JsonNode.createNumberNode(number.longValue())
                : JsonNode.createNumberNode(number);
    }

    private static JsonNode readObject(JsonParser parser) throws IOException {
        var fields = new LinkedHashMap<String, JsonNode>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            fields.put(name, read(parser));
        }
        return JsonNode.createObjectNode(fields);
    }

    private static JsonNode readArray(JsonParser parser) throws IOException {
        var items = new ArrayList<JsonNode>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return JsonNode.createArrayNode(items);
    }

    private static void write(JsonGenerator generator, JsonNode node) throws IOException {
        if (node.isObject()) {
            generator.writeStartObject();
            for (var entry : node.entries()) {
                generator.writeFieldName(entry.getKey());
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (node.isArray()) {
            generator.writeStartArray();
            for (var item : node.values()) {
                write(generator, item);
            }
            generator.writeEndArray();
        } else if (node.isString()) {
            generator.writeString(node.getStringValue());
        } else if (node.isNumber()) {
            generator.writeNumber(node.getNumberValue().toString());
        } else if (node.isBoolean()) {
            generator.writeBoolean(node.getBooleanValue());
        } else {
            generator.writeNull();
        }
    }

    private static RuntimeException malformed(String message) {
        return new Problem.Invalid("MALFORMED_JSON", null, message).asException();
    }
}
