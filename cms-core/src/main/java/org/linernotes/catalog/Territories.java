package org.linernotes.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Level;
import org.linernotes.content.Violation;

/** Countries by the two letters of ISO 3166, and {@code XW} for the whole world. */
public final class Territories {
    private static final String WORLD = "XW";
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Territories() {}

    /** What people call it; the code itself where there is no such country. */
    public static String name(String code) {
        return code.equals(WORLD) ? "Worldwide" : Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** All there are, by their codes. */
    public static Map<String, String> all() {
        var all = new TreeMap<String, String>();
        COUNTRIES.forEach(code -> all.put(code, name(code)));
        all.put(WORLD, name(WORLD));
        return all;
    }

    static List<Violation> violations(List<String> codes, String path) {
        var found = new ArrayList<Violation>();
        for (var i = 0; i < codes.size(); i++) {
            found.addAll(violations(codes.get(i), "%s[%d]".formatted(path, i)));
        }
        return found;
    }

    static List<Violation> violations(@Nullable String code, String path) {
        return code == null || code.equals(WORLD) || COUNTRIES.contains(code)
                ? List.of()
                : List.of(new Violation(
                        Level.SAVE,
                        "UNKNOWN_TERRITORY",
                        path,
                        "A territory is the two letters of a country, such as GB, or XW for the whole world."));
    }
}
