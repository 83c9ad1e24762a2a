package org.linernotes.graphql.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of an address: each at most once, in UTF-8. */
final class AddressParameters {
    private AddressParameters() {}

    static Map<String, String> read(@Nullable String rawQuery) {
        var parameters = new HashMap<String, String>();
        if (rawQuery == null || rawQuery.isEmpty()) {
            return parameters;
        }
        for (var pair : rawQuery.split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (parameters.put(name, value) != null) {
                throw HttpRefusal.malformed("The address names one parameter twice.");
            }
        }
        return parameters;
    }

    private static String decode(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (var i = 0; i < encoded.length(); i++) {
            var character = encoded.charAt(i);
            switch (character) {
                case '+' -> bytes.write(' ');
                case '%' -> {
                    bytes.write(octet(encoded, i));
                    i += 2;
                }
                default -> bytes.writeBytes(String.valueOf(character).getBytes(StandardCharsets.UTF_8));
            }
        }
        return StrictText.decode(bytes.toByteArray());
    }

    private static int octet(String encoded, int percent) {
        var high = percent + 2 < encoded.length() ? Character.digit(encoded.charAt(percent + 1), 16) : -1;
        var low = percent + 2 < encoded.length() ? Character.digit(encoded.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw HttpRefusal.malformed("The address is not encoded as addresses are.");
        }
        return high << 4 | low;
    }
}
