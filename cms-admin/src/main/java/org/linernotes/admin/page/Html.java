package org.linernotes.admin.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.linernotes.database.Database;

/** Renders a page record by its template, inside the frame. */
@Singleton
public class Html {
    private final HtmlJteViewsRenderer<Map<String, Object>> renderer;
    private final Assets assets;
    private final Navigation navigation;
    private final Database database;

    Html(HtmlJteViewsRenderer<Map<String, Object>> renderer, Assets assets, Navigation navigation, Database database) {
        this.renderer = renderer;
        this.assets = assets;
        this.navigation = navigation;
        this.database = database;
    }

    /** Answers with the template of that name; it finds {@code page} and {@code frame}. */
    public MutableHttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String template, Object page) {
        return HttpResponse.status(status).contentType(MediaType.TEXT_HTML_TYPE).body(text(request, template, page));
    }

    MutableHttpResponse<?> barePage(HttpRequest<?> request, HttpStatus status, String template, Object page) {
        return HttpResponse.status(status)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .body(bareText(request, template, page));
    }

    String text(HttpRequest<?> request, String template, Object page) {
        return render(request, template, page, Frame.of(request, assets, navigation, database.exposure()));
    }

    /** The page in a frame that asks the database nothing. */
    String bareText(HttpRequest<?> request, String template, Object page) {
        return render(request, template, page, Frame.bare(request, assets, database.exposure()));
    }

    private String render(HttpRequest<?> request, String template, Object page, Frame frame) {
        var writer = new StringWriter();
        try {
            renderer.render(template, Map.of("page", page, "frame", frame), request)
                    .writeTo(writer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return writer.toString();
    }
}
