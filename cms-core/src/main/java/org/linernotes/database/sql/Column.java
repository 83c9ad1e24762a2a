package org.linernotes.database.sql;

import static java.util.stream.Collectors.toMap;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the values of a column as one Java type; an absent one as null. */
@FunctionalInterface
interface Column {
    Map<Class<?>, Column> KNOWN = Map.ofEntries(
            known(UUID.class, (rows, place) -> rows.getObject(place, UUID.class)),
            known(String.class, ResultSet::getString),
            known(int.class, ResultSet::getInt),
            known(Integer.class, (rows, place) -> present(rows, rows.getInt(place))),
            known(long.class, ResultSet::getLong),
            known(Long.class, (rows, place) -> present(rows, rows.getLong(place))),
            known(boolean.class, ResultSet::getBoolean),
            known(double.class, ResultSet::getDouble),
            known(LocalDate.class, (rows, place) -> rows.getObject(place, LocalDate.class)),
            known(Instant.class, (rows, place) -> instant(rows.getObject(place, OffsetDateTime.class))),
            known(JsonNode.class, (rows, place) -> json(rows.getString(place))));

    @Nullable
    Object read(ResultSet rows, int place) throws SQLException;

    /**
     * How columns are read as a type.
     *
     * @throws IllegalArgumentException if they are not
     */
    static Column of(Class<?> type) {
        if (type.isEnum()) {
            return constant(type);
        }
        var column = KNOWN.get(type);
        if (column == null) {
            throw new IllegalArgumentException("A column cannot be read as " + type.getSimpleName() + ".");
        }
        return column;
    }

    private static Map.Entry<Class<?>, Column> known(Class<?> type, Column column) {
        return Map.entry(type, column);
    }

    private static Column constant(Class<?> type) {
        var constants = Arrays.stream(type.getEnumConstants())
                .collect(toMap(constant -> ((Enum<?>) constant).name(), constant -> constant));
        return (rows, place) -> {
            var name = rows.getString(place);
            return name == null ? null : Objects.requireNonNull(constants.get(name), name);
        };
    }

    private static @Nullable Object present(ResultSet rows, Object value) throws SQLException {
        return rows.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable JsonNode json(@Nullable String text) throws SQLException {
        try {
            return text == null ? null : Json.MAPPER.readValue(text, Argument.of(JsonNode.class));
        } catch (IOException broken) {
            throw new SQLException("A stored document cannot be read.", broken);
        }
    }

    /** As the framework reads JSON. */
    final class Json {
        private static final JsonMapper MAPPER = JsonMapper.createDefault();

        private Json() {}
    }
}
