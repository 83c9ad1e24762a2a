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

    /** Whether shared caches may keep answers to GET; true only where every visitor gets the same. */
    boolean answersEverybodyAlike();

    /**
     * Lets a request in, before its document is looked at.
     *
     * @throws GraphQlRefusal when it may not be answered, such as for want of a token
     */
    Admission admit(HttpRequest<?> request);
}
