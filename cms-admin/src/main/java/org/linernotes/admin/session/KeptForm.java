package org.linernotes.admin.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import org.linernotes.admin.page.Html;

/** Carries a form over a sign-in, so that a session that ended while somebody wrote loses nothing. */
@Singleton
public class KeptForm {
    private static final String PATH = "kept-path";
    private static final String PREFIX = "kept:";

    private final Html html;

    KeptForm(Html html) {
        this.html = html;
    }

    /** A field of the form, as it is sent again. */
    public record Field(String name, String value) {}

    /** Asks for the password and carries the form along. */
    HttpResponse<?> signInPage(HttpRequest<?> request, Form form) {
        var page = SignInPage.keeping(fields(form, PREFIX), request.getPath());
        return html.page(request, HttpStatus.UNAUTHORIZED, "session/sign-in", page);
    }

    /** Offers a form of a session that ended, to somebody who is signed in again. */
    HttpResponse<?> resumePage(HttpRequest<?> request, Form form) {
        var page = new ResumePage(ReturnPath.of(request.getPath()).value(), fields(form, ""));
        return html.page(request, HttpStatus.FORBIDDEN, "session/resume", page);
    }

    /** After the sign-in: the form once more, to be sent by a click. */
    static boolean isIn(Form signInForm) {
        return !signInForm.text(PATH).isEmpty();
    }

    static ResumePage resume(Form signInForm) {
        var kept = signInForm.fields().entrySet().stream()
                .filter(field -> field.getKey().startsWith(PREFIX))
                .flatMap(field -> field.getValue().stream()
                        .map(value -> new Field(field.getKey().substring(PREFIX.length()), value)))
                .toList();
        return new ResumePage(ReturnPath.of(signInForm.text(PATH)).value(), kept);
    }

    /** What the sign-in form sends along again when the password was wrong. */
    static List<Field> stillKept(Form signInForm) {
        return signInForm.fields().entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(PREFIX) || field.getKey().equals(PATH))
                .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    static Field path(String path) {
        return new Field(PATH, path);
    }

    private static List<Field> fields(Form form, String prefix) {
        return form.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals(Form.CSRF_FIELD))
                .flatMap(field -> field.getValue().stream().map(value -> new Field(prefix + field.getKey(), value)))
                .toList();
    }
}
