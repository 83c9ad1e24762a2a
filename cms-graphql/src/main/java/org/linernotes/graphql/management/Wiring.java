package org.linernotes.graphql.management;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Objects;

/** Tells the schema how some of its fields are answered. */
interface Wiring {
    void addTo(RuntimeWiring.Builder wiring);

    /** The object whose field is asked for. */
    static <T> T source(DataFetchingEnvironment environment, Class<T> type) {
        return type.cast(Objects.requireNonNull(environment.<Object>getSource()));
    }
}
