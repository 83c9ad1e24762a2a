package org.linernotes.admin.page;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Set;
import org.linernotes.account.Role;

/** Roles as people read them. */
public final class RoleWords {
    private RoleWords() {}

    /** Such as {@code Editor, publisher}. */
    public static String of(Set<Role> roles) {
        var words = roles.stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(joining(", "));
        return words.isEmpty() ? "No role" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
