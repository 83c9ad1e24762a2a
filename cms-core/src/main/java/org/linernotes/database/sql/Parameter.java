package org.linernotes.database.sql;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place in a text.
 *
 * @param path to its value, through records that may be absent
 */
record Parameter(List<Accessor> path, Type type) {
    private static final Map<Type, String> ITEMS =
            Map.of(UUID.class, "uuid", String.class, "text", Long.class, "int8", Integer.class, "int4");
    private static final Map<Type, Integer> ABSENT = Map.of(
            UUID.class, Types.OTHER,
            String.class, Types.VARCHAR,
            int.class, Types.INTEGER,
            Integer.class, Types.INTEGER,
            long.class, Types.BIGINT,
            Long.class, Types.BIGINT,
            Instant.class, Types.TIMESTAMP_WITH_TIMEZONE);

    void bind(PreparedStatement statement, int index, Record values) throws SQLException {
        switch (value(values)) {
            case null -> statement.setNull(index, ABSENT.getOrDefault(type, Types.NULL));
            case Collection<?> items ->
                statement.setArray(index, statement.getConnection().createArrayOf(itemType(), items.toArray()));
            case String text -> statement.setString(index, text);
            case Integer number -> statement.setInt(index, number);
            case Long number -> statement.setLong(index, number);
            case Boolean truth -> statement.setBoolean(index, truth);
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(index, constant.name());
            case Object other -> statement.setObject(index, other);
        }
    }

    private @Nullable Object value(Record values) {
        Object value = values;
        for (var accessor : path) {
            value = value == null ? null : accessor.read(value);
        }
        return value;
    }

    private String itemType() {
        var item = type instanceof ParameterizedType collection ? collection.getActualTypeArguments()[0] : type;
        var name = ITEMS.get(item);
        if (name == null) {
            throw new IllegalStateException("No array has items of type " + item.getTypeName() + ".");
        }
        return name;
    }
}
