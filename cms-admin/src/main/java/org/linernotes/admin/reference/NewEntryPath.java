package org.linernotes.admin.reference;

import io.micronaut.http.uri.UriBuilder;
import java.util.Locale;

/** Leads to the form for a new entry that is called so. */
public record NewEntryPath(String path, String words) {
    /** The parameter that says what the new entry is called. */
    public static final String CALLED = "called";

    public static NewEntryPath of(String type, String label, String called) {
        var path = UriBuilder.of("/admin/entries/new/" + type).queryParam(CALLED, called.strip());
        return new NewEntryPath(
                path.build().toString(),
                "Create the %s “%s”".formatted(label.toLowerCase(Locale.ROOT), called.strip()));
    }
}
