package org.linernotes.graphql.management;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.TemporaryFolder;
import org.linernotes.edge.Guarded;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;
import org.linernotes.graphql.http.ServerSettings;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.transfer.ImportCharts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/** Takes files to import; how the import stands is a question for {@code /manage/graphql}. */
@Controller("/manage/imports")
class ImportsController {
    private static final Logger LOG = LoggerFactory.getLogger(ImportsController.class);

    private final Identification identification;
    private final ImportCharts importCharts;
    private final TemporaryFolder temporary;
    private final JsonMapper json;

    ImportsController(
            Identification identification, ImportCharts importCharts, TemporaryFolder temporary, JsonMapper json) {
        this.identification = identification;
        this.importCharts = importCharts;
        this.temporary = temporary;
        this.json = json;
    }

    /**
     * Begins to import a chart: a form with up to ten files in fields {@code file}, 200 MiB in all, and perhaps {@code chart}
     * (us-hot-100 unless another is named) and {@code publish} (false unless it is true). Answers 202 with the id of the import;
     * 409 while another runs; every refusal is problem+json (RFC 9457).
     */
    @Guarded
    @Post(uri = "/charts", consumes = MediaType.ALL, produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> charts(HttpRequest<?> request, @Body MultipartBody form) {
        try {
            var actor = identification.identify(request);
            actor.require(Permission.ADMINISTER, "import charts");
            return begin(actor, request, form);
        } catch (GraphQlRefusal refusal) {
            return refusal.code() == ErrorCode.UNAUTHENTICATED
                    ? problem(HttpStatus.UNAUTHORIZED, refusal.getMessage())
                            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    : problem(HttpStatus.FORBIDDEN, refusal.getMessage());
        } catch (ProblemException refused) {
            var first = refused.problems().getFirst();
            return problem(status(first), first.message());
        } catch (ContentLengthExceededException _) {
            return tooLarge();
        } catch (RuntimeException problem) {
            LOG.error("An upload failed.", problem);
            return problem(HttpStatus.INTERNAL_SERVER_ERROR, "The files did not arrive whole; send them again.");
        }
    }

    private HttpResponse<String> begin(Actor actor, HttpRequest<?> request, MultipartBody form) {
        if (request.getContentType()
                .filter(type -> type.matches(MediaType.MULTIPART_FORM_DATA_TYPE))
                .isEmpty()) {
            return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the files as multipart/form-data.");
        }
        if (request.getContentLength() > ServerSettings.LARGEST_UPLOAD) {
            return tooLarge();
        }
        var upload = new Upload(temporary);
        try {
            Flux.from(form).toIterable(1).forEach(upload::add);
            var id = importCharts.start(actor, upload.chartImport(), upload::remove);
            return HttpResponse.accepted()
                    .contentType(MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(write(Map.of("id", Ids.write(Ids.IMPORT, id))));
        } catch (RuntimeException refused) {
            upload.remove();
            throw refused;
        }
    }

    private static HttpStatus status(Problem problem) {
        return switch (problem) {
            case Problem.NotFound _, Problem.Invalid _ -> HttpStatus.UNPROCESSABLE_ENTITY;
            case Problem.Forbidden _ -> HttpStatus.FORBIDDEN;
            case Problem.Stale _, Problem.WrongState _, Problem.Blocked _, Problem.Overtaken _ -> HttpStatus.CONFLICT;
            case Problem.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
            case Problem.Busy _ -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private HttpResponse<String> tooLarge() {
        return problem(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The files are larger than 200 MiB in all.");
    }

    private MutableHttpResponse<String> problem(HttpStatus status, String sentence) {
        return HttpResponse.<String>status(status)
                .contentType("application/problem+json")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(write(Map.of(
                        "type",
                        "about:blank",
                        "title",
                        status.getReason(),
                        "status",
                        status.getCode(),
                        "detail",
                        sentence)));
    }

    private String write(Map<String, ?> body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
