package org.linernotes.graphql.http;

import io.micronaut.context.annotation.Executable;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linernotes.edge.Guarded;

/** Serves every endpoint, whatever the method: what is wrong with a request is said in GraphQL's form. */
@Singleton
class GraphQlController {
    static final String METHODS = "GET, POST, OPTIONS";
    static final String OTHER_METHOD = "Send a GET or a POST.";

    private final Map<String, GraphQlEndpoint> endpoints;
    private final Map<String, Engine> engines;
    private final Statuses statuses;

    GraphQlController(List<GraphQlEndpoint> endpoints, @Value("${graphql.http.statuses:stage-2}") Statuses statuses) {
        this.endpoints = endpoints.stream().collect(Collectors.toMap(GraphQlEndpoint::path, Function.identity()));
        this.engines = endpoints.stream()
                .collect(Collectors.toMap(GraphQlEndpoint::path, endpoint -> new Engine(endpoint, statuses)));
        this.statuses = statuses;
    }

    /** Whom an endpoint answers, it says itself. */
    @Guarded
    @Executable
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> serve(HttpRequest<?> request) {
        var path = request.getPath().replaceFirst("/+$", "");
        var endpoint = endpoints.get(path);
        var engine = engines.get(path);
        if (endpoint == null || engine == null) {
            return HttpResponse.notFound();
        }
        var response = request.getMethod() == HttpMethod.OPTIONS
                ? HttpResponse.noContent().header(HttpHeaders.ALLOW, METHODS)
                : answer(request, endpoint, engine);
        if (endpoint.answersEverybodyAlike()) {
            OtherOrigins.allow(request, response);
        }
        return response;
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, GraphQlEndpoint endpoint, Engine engine) {
        var type = ResponseType.preferred(request.getHeaders().getAll(HttpHeaders.ACCEPT));
        var answer = type.isEmpty() ? Answer.of(notAcceptable()) : find(request, endpoint, engine);
        return HttpAnswers.write(answer, type.orElse(ResponseType.JSON), request, endpoint.answersEverybodyAlike());
    }

    private static HttpRefusal notAcceptable() {
        return new HttpRefusal(
                HttpStatus.NOT_ACCEPTABLE,
                ErrorCode.BAD_USER_INPUT,
                "Accept application/graphql-response+json or application/json.");
    }

    private Answer find(HttpRequest<?> request, GraphQlEndpoint endpoint, Engine engine) {
        var failures = new Failures();
        try {
            requireMethod(request.getMethod());
            var admission = endpoint.admit(request);
            return engine.answer(
                    engine.reader().read(request), admission, request.getMethod() != HttpMethod.POST, failures);
        } catch (HttpRefusal refusal) {
            return Answer.of(refusal);
        } catch (RefusedDocument refused) {
            return Answer.of(refused, statuses, engine.limits().result().errors());
        } catch (RuntimeException e) {
            return Answer.of(failures.of(e), statuses);
        } catch (StackOverflowError e) {
            return Answer.of(failures.unexpected(e), statuses);
        }
    }

    private static void requireMethod(HttpMethod method) {
        if (method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.POST) {
            throw HttpRefusal.methodNotAllowed(OTHER_METHOD, METHODS);
        }
    }
}
