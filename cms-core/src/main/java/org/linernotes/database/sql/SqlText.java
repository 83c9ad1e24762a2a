package org.linernotes.database.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the driver takes it, with a question mark for each parameter.
 *
 * @param parameters their names in the order of the question marks
 */
record SqlText(String text, List<String> parameters) {
    /** What connections that read are told when they are opened. */
    private static final String ONCE = "SET LOCAL plan_cache_mode = force_generic_plan";

    private static final String FOR_VALUES = "SET LOCAL plan_cache_mode = force_custom_plan";

    /** A colon with a name behind it; the colons of casts and of what stands in quotation marks are none. */
    private static final Pattern PARAMETER = Pattern.compile("'[^']*'|::|:([a-z][A-Za-z]*)");

    SqlText {
        parameters = List.copyOf(parameters);
    }

    static SqlText plannedOnce(String named) {
        var parameters = new ArrayList<String>();
        var text = PARAMETER.matcher(named).replaceAll(found -> {
            if (found.group(1) == null) {
                return Matcher.quoteReplacement(found.group());
            }
            parameters.add(found.group(1));
            return "?";
        });
        return new SqlText(text, parameters);
    }

    /** All three go to the server in one message. */
    static SqlText plannedForValues(String named) {
        var once = plannedOnce(named);
        return new SqlText(FOR_VALUES + ";\n" + once.text() + ";\n" + ONCE, once.parameters());
    }
}
