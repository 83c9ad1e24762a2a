package org.linernotes.admin.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names a browser by what it says about itself, well enough to recognise one's own. */
public final class Browser {
    private static final Map<String, String> PROGRAMS = ordered(
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari",
            "curl/",
            "curl");
    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private Browser() {}

    /** Such as {@code Firefox on Linux}. */
    public static String words(@Nullable String userAgent) {
        if (userAgent == null) {
            return "Unknown browser";
        }
        var program = find(PROGRAMS, userAgent, "Unknown browser");
        var system = find(SYSTEMS, userAgent, "");
        return system.isEmpty() ? program : program + " on " + system;
    }

    private static String find(Map<String, String> names, String userAgent, String otherwise) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
