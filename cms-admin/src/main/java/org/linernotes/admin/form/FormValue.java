package org.linernotes.admin.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a form, exactly as it was typed: nothing is refused here and nothing lost. */
sealed interface FormValue {
    /** What a single input holds, an id of an entry and the word {@code true} of a box that is ticked included. */
    record Words(String text) implements FormValue {
        static final Words NONE = new Words("");
    }

    /**
     * A record.
     *
     * @param kind which of several forms it has; empty: none was chosen, or there is only one
     * @param kept its fields that today's type does not know, as JSON; empty: none
     */
    record Fields(Map<String, FormValue> values, String kind, String kept) implements FormValue {
        public Fields {
            values = new LinkedHashMap<>(values);
        }

        FormValue value(String field) {
            return values.getOrDefault(field, Words.NONE);
        }

        Fields with(String field, FormValue value) {
            var changed = new LinkedHashMap<>(values);
            changed.put(field, value);
            return new Fields(changed, kind, kept);
        }
    }

    record Rows(List<Row> rows) implements FormValue {
        public Rows {
            rows = List.copyOf(rows);
        }

        Rows with(int index, FormValue value) {
            var changed = new ArrayList<>(rows);
            changed.set(index, new Row(rows.get(index).name(), value));
            return new Rows(changed);
        }
    }

    /** An item of a list, with the name that it had in the form it came from. */
    record Row(String name, FormValue value) {}

    default String text() {
        return this instanceof Words(var text) ? text : "";
    }
}
