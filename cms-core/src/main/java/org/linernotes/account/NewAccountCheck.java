package org.linernotes.account;

import java.util.ArrayList;
import java.util.List;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** The rules for a new account, all of them at once. */
final class NewAccountCheck {
    private static final int LONGEST_NAME = 120;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    private final List<Problem> problems = new ArrayList<>();

    private NewAccountCheck() {}

    static void require(NewAccount account) {
        var check = new NewAccountCheck();
        check.email(account.email());
        check.name(account.name());
        check.password(account.password());
        if (account.roles().isEmpty()) {
            check.refuse("REQUIRED", "roles", "Give the person at least one role.");
        }
        if (!check.problems.isEmpty()) {
            throw new ProblemException(check.problems);
        }
    }

    private void email(String email) {
        if (EmailAddress.parse(email).isEmpty()) {
            refuse("INVALID", "email", "Enter an e-mail address like ana@example.org.");
        }
    }

    private void name(String name) {
        var length = name.strip().codePointCount(0, name.strip().length());
        if (length == 0 || length > LONGEST_NAME) {
            refuse("LENGTH", "name", "Enter a name of 1 to " + LONGEST_NAME + " characters.");
        } else if (name.codePoints().anyMatch(NewAccountCheck::unwritable)) {
            refuse("CHARACTER", "name", "The name contains a character that cannot be used, such as a line break.");
        }
    }

    private void password(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            refuse(
                    "LENGTH",
                    "password",
                    "Choose a password of " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters.");
        }
    }

    private static boolean unwritable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private void refuse(String code, String path, String message) {
        problems.add(new Problem.Invalid(code, path, message));
    }
}
