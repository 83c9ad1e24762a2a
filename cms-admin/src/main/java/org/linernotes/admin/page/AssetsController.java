package org.linernotes.admin.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.linernotes.admin.session.Open;

/** Serves the assets: for a year under their present version, briefly under an older one. */
@Controller("/assets")
class AssetsController {
    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @Open
    @Get(uri = "/{version}/{name}", produces = MediaType.ALL)
    HttpResponse<?> show(String version, String name) {
        var age = version.equals(assets.version()) ? "public, max-age=31536000, immutable" : "no-cache";
        return assets.find(name)
                .<HttpResponse<?>>map(
                        bytes -> HttpResponse.ok(bytes).contentType(type(name)).header("Cache-Control", age))
                .orElseGet(HttpResponse::notFound);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css; charset=utf-8";
            case ".js" -> "text/javascript; charset=utf-8";
            default -> "image/svg+xml";
        };
    }
}
