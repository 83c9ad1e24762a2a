package org.linernotes.graphql.http;

import graphql.schema.GraphQLSchema;
import io.micronaut.http.HttpRequest;
import org.linernotes.graphql.limits.Limits;

/** One schema at one address; a bean of this type is served by itself. */
public interface GraphQlEndpoint {
    /** The address, such as {@code /graphql}; it ends so, because filters go by it. */
    String path();

    GraphQLSchema schema();

    default Limits limits() {
        return Limits.DEFAULT;
    }

    /** How many database connections its queries share. */
    int connections();

    /** Whether a text has the form of an id; what has not is refused, wherever an id is asked for. */
    default boolean isId(String text) {
        return true;
    }

    /** Whether shared caches may keep answers to GET; true only where every visitor gets the same. */
    boolean answersEverybodyAlike();

    /**
     * Lets a request in, before its document is looked at.
     *
     * @throws GraphQlRefusal when it may not be answered, such as for want of a token
     */
    Admission admit(HttpRequest<?> request);
}
