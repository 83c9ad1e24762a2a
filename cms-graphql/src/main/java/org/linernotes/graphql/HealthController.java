package org.linernotes.graphql;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import org.linernotes.database.Readiness;
import org.linernotes.edge.OpenToAll;
import org.linernotes.node.NodeState;

/** Tells operators' tools whether the node runs, and whether readers can be sent to it. */
@Controller("/health")
class HealthController {
    private static final Map<String, String> UP = Map.of("status", "UP");
    private static final Map<String, String> DOWN = Map.of("status", "DOWN");

    private final Readiness readiness;
    private final NodeState state;

    HealthController(Readiness readiness, NodeState state) {
        this.readiness = readiness;
        this.state = state;
    }

    @OpenToAll
    @Get("/liveness")
    HttpResponse<Map<String, String>> liveness() {
        return HttpResponse.ok(UP);
    }

    @OpenToAll
    @Get("/readiness")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Map<String, String>> readiness() {
        return !state.isStopping() && readiness.isReady()
                ? HttpResponse.ok(UP)
                : HttpResponse.<Map<String, String>>status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(DOWN);
    }
}
