package org.linernotes.database.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sets the parameters of a statement from the components of a record.
 *
 * <p>What is a record itself gives its components under both names: {@code after} with a {@code rank} is {@code afterRank}.
 */
final class RecordBinder<P extends Record> {
    private final List<Parameter> parameters;

    private RecordBinder(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    /**
     * @param names of the parameters in the order of the text, each as often as it stands there
     * @throws IllegalArgumentException if the record has no component of a name
     */
    static <P extends Record> RecordBinder<P> of(Class<P> type, List<String> names) {
        var known = new HashMap<String, Parameter>();
        add(known, "", type, List.of());
        return new RecordBinder<>(names.stream().map(name -> named(known, name)).toList());
    }

    void bind(PreparedStatement statement, P values) throws SQLException {
        for (var index = 0; index < parameters.size(); index++) {
            parameters.get(index).bind(statement, index + 1, values);
        }
    }

    private static Parameter named(Map<String, Parameter> known, String name) {
        var parameter = known.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("No value is called " + name + ": there are " + known.keySet() + ".");
        }
        return parameter;
    }

    private static void add(Map<String, Parameter> known, String prefix, Class<?> type, List<Accessor> path) {
        for (var component : type.getRecordComponents()) {
            var name = prefix.isEmpty() ? component.getName() : prefix + capitalised(component.getName());
            var accessor = Accessor.of(component);
            var whole = Stream.concat(path.stream(), Stream.of(accessor)).toList();
            if (component.getType().isRecord()) {
                add(known, name, component.getType(), whole);
            } else {
                known.put(name, new Parameter(whole, component.getGenericType()));
            }
        }
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
