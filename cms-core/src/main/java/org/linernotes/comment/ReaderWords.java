package org.linernotes.comment;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.EmailAddress;
import org.linernotes.content.InvisibleText;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Reads what an anonymous reader wrote, and finds every problem with it before anything is refused. */
public final class ReaderWords {
    private static final int LONGEST_MUTATION_ID = 200;

    private final List<Problem> problems = new ArrayList<>();

    /** Lines that must be there. */
    public String lines(String path, String noun, @Nullable String text, int longest, String missing) {
        return required(path, noun, PlainText.ofLines(text), longest, missing);
    }

    /** Lines that may be left out; null: they were. */
    public @Nullable String linesIfAny(String path, String noun, @Nullable String text, int longest) {
        var lines = PlainText.ofLines(text);
        check(path, noun, lines, longest);
        return lines.orNull();
    }

    /** A line that must be there, and of which every character is seen. */
    public String line(String path, String noun, @Nullable String text, int longest, String missing) {
        var line = PlainText.ofLine(text);
        checkVisible(path, noun, line);
        return required(path, noun, line, longest, missing);
    }

    /** A line that may be left out, and of which every character is seen; null: it was left out. */
    public @Nullable String lineIfAny(String path, String noun, @Nullable String text, int longest) {
        var line = PlainText.ofLine(text);
        check(path, noun, line, longest);
        checkVisible(path, noun, line);
        return line.isBlank() ? null : line.value();
    }

    /** An e-mail address that may be left out. */
    public @Nullable String email(String path, @Nullable String text) {
        var email = PlainText.ofLine(text);
        if (!email.value().isEmpty() && EmailAddress.parse(email.value()).isEmpty()) {
            problems.add(new Problem.Invalid(
                    "INVALID", path, "Enter an e-mail address like ana@example.org, or leave it out."));
        }
        return email.orNull();
    }

    /** The id by which a repeat is known. */
    public String mutationId(String id) {
        var text = new PlainText(id);
        if (id.isBlank() || text.length() > LONGEST_MUTATION_ID || text.isBroken()) {
            problems.add(new Problem.Invalid(
                    "INVALID",
                    "clientMutationId",
                    "Send a clientMutationId of 1 to " + LONGEST_MUTATION_ID + " characters, such as a UUID."));
        }
        return id;
    }

    public void refuse(Problem problem) {
        problems.add(problem);
    }

    /** Refuses with all problems at once, if there are any. */
    public void requireNoProblems() {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private String required(String path, String noun, PlainText text, int longest, String missing) {
        if (text.isBlank()) {
            problems.add(new Problem.Invalid("REQUIRED", path, missing));
        }
        check(path, noun, text, longest);
        return text.value();
    }

    private void checkVisible(String path, String noun, PlainText line) {
        if (!line.isBlank()) {
            InvisibleText.first(line.value())
                    .ifPresent(character -> problems.add(new Problem.Invalid(
                            "CHARACTER",
                            path,
                            "The %s contains a character that nobody sees (U+%04X). Type the %s by hand instead of pasting it."
                                    .formatted(noun, character, noun))));
        }
    }

    private void check(String path, String noun, PlainText text, int longest) {
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
}
