package org.linernotes.graphql.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.limits.LimitExceeded;
import org.linernotes.graphql.limits.Limits.RequestLimits;

/** Reads the JSON of a request into plain values, within limits; numbers stay exact. */
final class RequestJson {
    private static final int LONGEST_NUMBER = 100;
    private static final int LARGEST_EXPONENT = 400;

    private final JsonFactory factory;
    private final RequestLimits limits;

    RequestJson(RequestLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting())
                        .maxStringLength(limits.textCharacters())
                        .maxNameLength(limits.textCharacters())
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /**
     * Reads one JSON value.
     *
     * @param what names the text in messages, such as {@code "variables"}
     */
    @Nullable
    Object read(String text, String what) {
        try (var parser = factory.createParser(text)) {
            if (parser.nextToken() == null) {
                throw HttpRefusal.malformed(what + " is empty; it must be JSON.");
            }
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw HttpRefusal.malformed(what + " holds more than one JSON value.");
            }
            return value;
        } catch (StreamConstraintsException _) {
            throw new LimitExceeded("%s goes beyond a limit: %d levels, texts of %d characters, numbers of %d digits."
                    .formatted(what, limits.nesting(), limits.textCharacters(), LONGEST_NUMBER));
        } catch (JsonProcessingException _) {
            throw HttpRefusal.malformed(what + " is not well-formed JSON.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> SoundText.of(parser.getText());
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> fraction(parser);
            case START_ARRAY -> list(parser);
            case START_OBJECT -> object(parser);
            default -> throw HttpRefusal.malformed("The request is not well-formed JSON.");
        };
    }

    private static Number fraction(JsonParser parser) throws IOException {
        var number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw HttpRefusal.malformed("A number of the request has an exponent beyond " + LARGEST_EXPONENT + ".");
        }
        return number;
    }

    private List<@Nullable Object> list(JsonParser parser) throws IOException {
        var list = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    private Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        var object = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = SoundText.of(parser.currentName());
            parser.nextToken();
            object.put(name, value(parser));
            if (object.size() > limits.keys()) {
                throw new LimitExceeded("An object of the request has more than " + limits.keys() + " keys.");
            }
        }
        return object;
    }
}
