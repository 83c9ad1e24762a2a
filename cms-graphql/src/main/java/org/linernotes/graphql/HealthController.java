package org.linernotes.graphql;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.linernotes.content.Renewal;
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
    private final Renewal renewal;

    HealthController(Readiness readiness, NodeState state, Renewal renewal) {
        this.readiness = readiness;
        this.state = state;
        this.renewal = renewal;
    }

    @OpenToAll
    @Get("/liveness")
    HttpResponse<Map<String, String>> liveness() {
        return HttpResponse.ok(UP);
    }

    @OpenToAll
    @Get("/readiness")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Map<String, ?>> readiness() {
        return !state.isStopping() && readiness.isReady()
                ? HttpResponse.ok(up())
                : HttpResponse.<Map<String, ?>>status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(DOWN);
    }

    /** With how far it is with what it derives anew, which keeps it from nothing. */
    private Map<String, ?> up() {
        var parts = renewal.parts();
        if (parts.isEmpty()) {
            return UP;
        }
        var derived = new TreeMap<Renewal.Part, Map<String, Long>>();
        parts.forEach((part, progress) ->
                derived.put(part, new TreeMap<>(Map.of("done", progress.done(), "of", progress.of()))));
        var answer = new LinkedHashMap<String, Object>(UP);
        answer.put("derivedAnew", derived);
        return answer;
    }
}
