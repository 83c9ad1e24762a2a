package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists what readers may filter and order by: every field marked filterable or sortable. */
final class ContentValues {
    private static final int LONGEST = 300;

    private final List<ContentValue> found = new ArrayList<>();
    private final Map<String, Integer> items = new HashMap<>();

    private ContentValues() {}

    static List<ContentValue> in(Content content) {
        var values = new ContentValues();
        ContentWalk.over(content, values::visit);
        values.addDefaults(content);
        return List.copyOf(values.found);
    }

    private void visit(ContentWalk.Place place, JsonNode value) {
        if (!isWanted(place.field())) {
            return;
        }
        switch (place.type()) {
            case FieldType.Day _ -> add(place.name(), null, null, LocalDate.parse(value.getStringValue()));
            case FieldType.Whole _ -> add(place.name(), null, value.getLongValue(), null);
            case FieldType.Flag _ -> add(place.name(), String.valueOf(value.getBooleanValue()), null, null);
            case FieldType.Rich _ -> {}
            default -> add(place.name(), start(value.getStringValue()), null, null);
        }
    }

    /** A field left out has its default, so that a filter on the default finds it. */
    private void addDefaults(Content content) {
        for (var field : content.type().fields()) {
            if (isWanted(field) && content.tree().get(field.name()) == null) {
                switch (DefaultValue.of(field)) {
                    case Enum<?> constant -> add(field.name(), constant.name(), null, null);
                    case Integer number -> add(field.name(), null, number.longValue(), null);
                    case Boolean flag -> add(field.name(), flag.toString(), null, null);
                    case null, default -> {}
                }
            }
        }
    }

    private void add(String field, @Nullable String text, @Nullable Long whole, @Nullable LocalDate day) {
        found.add(new ContentValue(field, items.merge(field, 1, Integer::sum) - 1, text, whole, day));
    }

    private static boolean isWanted(FieldDefinition field) {
        return (field.filterable() || field.sortable()) && !field.internal();
    }

    private static String start(String text) {
        return ReadText.length(text) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
