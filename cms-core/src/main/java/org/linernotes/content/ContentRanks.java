package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works out where a content stands in each order by a number or date, those it has no value for included. */
final class ContentRanks {
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final int DIGITS_OF_DATE = 8;

    private final Content content;
    private final @Nullable Long within;
    private final List<ContentRank> ranks = new ArrayList<>();
    private final Map<String, Map<UUID, Long>> lowest = new LinkedHashMap<>();
    private final Map<String, Long> highest = new LinkedHashMap<>();

    private ContentRanks(Content content) {
        this.content = content;
        var narrowing = content.type().listedBy();
        var value = narrowing == null ? null : content.tree().get(narrowing);
        this.within = value == null ? null : value.getLongValue();
    }

    static List<ContentRank> in(Content content) {
        var ranks = new ContentRanks(content);
        ContentWalk.over(content, ranks::visit);
        ranks.add(content.type(), "");
        return List.copyOf(ranks.ranks);
    }

    private void visit(ContentWalk.Place place, JsonNode value) {
        if (!isRanked(place.field(), place.type())) {
            return;
        }
        var rank = rank(place.type(), value);
        var scopes = lowest.computeIfAbsent(place.name(), _ -> new LinkedHashMap<>());
        scopes.merge(ContentRank.EVERYWHERE, rank, Math::min);
        var scope = scope(place);
        if (scope != null) {
            scopes.merge(scope, rank, Math::min);
        }
        highest.merge(place.name(), rank, Math::max);
    }

    /** The target that the reference beside the value names, if the field says that one is its scope. */
    private static @Nullable UUID scope(ContentWalk.Place place) {
        var beside = place.field().scope() == null
                ? null
                : place.parent().get(place.field().scope());
        return beside != null && beside.isString()
                ? TypeId.parse(beside.getStringValue()).map(TypeId::uuid).orElse(null)
                : null;
    }

    private void add(RecordDefinition record, String front) {
        for (var field : record.fields()) {
            var name = front + field.name();
            var element = FieldType.element(field.type());
            if (isRanked(field, element)) {
                add(name, !name.equals(content.type().listedBy()), front.isEmpty());
            } else if (element instanceof FieldType.Value(var value)) {
                add(value, name + ".");
            }
        }
    }

    /** @param turned whether the largest first is an order too, as it is where there is only one value */
    private void add(String field, boolean narrowed, boolean turned) {
        var narrow = narrowed ? within : null;
        var scopes = lowest.getOrDefault(field, Map.of());
        if (!scopes.containsKey(ContentRank.EVERYWHERE)) {
            ranks.add(new ContentRank(field, false, ContentRank.EVERYWHERE, narrow, ContentRank.MISSING));
        }
        scopes.forEach((scope, rank) -> ranks.add(new ContentRank(field, false, scope, narrow, rank)));
        if (turned) {
            var rank = highest.containsKey(field) ? -highest.get(field) : ContentRank.MISSING;
            ranks.add(new ContentRank(field, true, ContentRank.EVERYWHERE, narrow, rank));
        }
    }

    private static boolean isRanked(FieldDefinition field, FieldType type) {
        return field.sortable()
                && !field.internal()
                && switch (type) {
                    case FieldType.Whole _, FieldType.Day _, FieldType.Partial _ -> true;
                    default -> false;
                };
    }

    private static long rank(FieldType type, JsonNode value) {
        return switch (type) {
            case FieldType.Whole _ -> value.getLongValue();
            case FieldType.Day _ -> ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(value.getStringValue()));
            default -> digits(value.getStringValue());
        };
    }

    /** {@code 1989-02} becomes 19890200. */
    private static long digits(String date) {
        var digits = date.replace("-", "");
        return Long.parseLong(digits + "0".repeat(DIGITS_OF_DATE - digits.length()));
    }
}
