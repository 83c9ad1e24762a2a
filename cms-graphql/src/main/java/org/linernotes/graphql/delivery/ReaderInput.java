package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linernotes.comment.Origin;

/** The one argument of a mutation for readers. */
record ReaderInput(Map<String, Object> values) {
    static ReaderInput of(DataFetchingEnvironment environment) {
        return new ReaderInput(Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input")));
    }

    @Nullable
    String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    String required(String name) {
        return Objects.requireNonNull(text(name));
    }

    /** Where it comes from; a field that people do not see catches programs. */
    Origin origin(DataFetchingEnvironment environment) {
        Reader reader = environment.getGraphQlContext().get(Reader.class);
        var honeypot = text("honeypot");
        return new Origin(reader == null ? null : reader.sender(), honeypot != null && !honeypot.isBlank());
    }
}
