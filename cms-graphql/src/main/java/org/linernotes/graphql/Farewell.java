package org.linernotes.graphql;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.linernotes.node.NodeState;

/** Ends each connection with an answer once the node is about to stop, so that no next request is sent into the void. */
@ServerFilter("/**")
class Farewell {
    private final NodeState state;

    Farewell(NodeState state) {
        this.state = state;
    }

    @ResponseFilter
    void say(MutableHttpResponse<?> response) {
        if (state.isStopping()) {
            response.header(HttpHeaders.CONNECTION, "close");
        }
    }
}
