package org.linernotes.comment;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.EmailAddress;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** The words of a comment after every rule about their form. */
record CheckedComment(
        String body,
        String name,
        @Nullable String place,
        @Nullable String email) {
    private static final int LONGEST_BODY = 5_000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PLACE = 80;
    private static final int LONGEST_MUTATION_ID = 200;

    /** Refuses with all problems at once. */
    static CheckedComment of(NewComment comment) {
        var body = PlainText.ofLines(comment.body());
        var name = PlainText.ofLine(comment.author().name());
        var place = PlainText.ofLine(comment.author().place());
        var email = PlainText.ofLine(comment.author().email());
        var problems = new ArrayList<Problem>();
        if (body.isBlank()) {
            problems.add(new Problem.Invalid("REQUIRED", "body", "Write a comment first."));
        }
        check(problems, "body", "comment", body, LONGEST_BODY);
        if (name.isBlank()) {
            problems.add(new Problem.Invalid("REQUIRED", "authorName", "Enter the name to show with the comment."));
        }
        check(problems, "authorName", "name", name, LONGEST_NAME);
        check(problems, "authorPlace", "place", place, LONGEST_PLACE);
        checkEmail(problems, email);
        checkMutationId(problems, comment.clientMutationId());
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new CheckedComment(body.value(), name.value(), place.isBlank() ? null : place.value(), email.orNull());
    }

    private static void check(List<Problem> problems, String path, String noun, PlainText text, int longest) {
        if (text.length() > longest) {
            var numbers = NumberFormat.getIntegerInstance(Locale.ENGLISH);
            problems.add(new Problem.Invalid(
                    "TOO_LONG",
                    path,
                    "Shorten the " + noun + " to " + numbers.format(longest) + " characters; it has "
                            + numbers.format(text.length()) + "."));
        }
        if (text.isBroken()) {
            problems.add(new Problem.Invalid(
                    "CHARACTER", path, "The " + noun + " contains a control character. Remove it and send it again."));
        }
    }

    private static void checkEmail(List<Problem> problems, PlainText email) {
        if (!email.value().isEmpty() && EmailAddress.parse(email.value()).isEmpty()) {
            problems.add(new Problem.Invalid(
                    "INVALID", "email", "Enter an e-mail address like ana@example.org, or leave it out."));
        }
    }

    private static void checkMutationId(List<Problem> problems, String id) {
        var text = new PlainText(id);
        if (id.isBlank() || text.length() > LONGEST_MUTATION_ID || text.isBroken()) {
            problems.add(new Problem.Invalid(
                    "INVALID",
                    "clientMutationId",
                    "Send a clientMutationId of 1 to " + LONGEST_MUTATION_ID + " characters, such as a UUID."));
        }
    }
}
