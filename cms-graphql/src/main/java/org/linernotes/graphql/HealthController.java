package org.linernotes.graphql;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.Map;
import org.linernotes.database.DatabaseFailure;
import org.linernotes.database.ReadTransaction;

/** Tells operators' tools whether the node runs, and whether readers can be sent to it. */
@Controller("/health")
class HealthController {
    private static final Map<String, String> UP = Map.of("status", "UP");
    private static final Map<String, String> DOWN = Map.of("status", "DOWN");

    private final ReadTransaction reads;

    HealthController(ReadTransaction reads) {
        this.reads = reads;
    }

    @Get("/liveness")
    HttpResponse<Map<String, String>> liveness() {
        return HttpResponse.ok(UP);
    }

    @Get("/readiness")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Map<String, String>> readiness() {
        try {
            Instant _ = reads.live(at -> at);
            return HttpResponse.ok(UP);
        } catch (DatabaseFailure failure) {
            return HttpResponse.<Map<String, String>>status(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(DOWN);
        }
    }
}
