package org.linernotes.admin.action;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.problem.Problem;

/**
 * Tells why a command was refused; what is the same for several entries is told once.
 *
 * @param self the entry on whose page it is told; null: it is told elsewhere
 * @param labels of the entries that problems are about
 */
public record ProblemViews(@Nullable UUID self, Map<UUID, EntryLabel> labels) {
    private static final int MOST = 10;

    public ProblemViews {
        labels = Map.copyOf(labels);
    }

    public List<ProblemView> of(List<Problem> problems) {
        return problems.stream().collect(groupingBy(this::sentence, LinkedHashMap::new, toList())).values().stream()
                .map(this::view)
                .toList();
    }

    /** What it says, whichever entry it names. */
    private Sentence sentence(Problem problem) {
        var label = label(problem);
        var message = problem.message();
        return new Sentence(
                label == null ? message : message.replace("“" + label.title() + "”", "“%s”"), contentField(problem));
    }

    private record Sentence(String words, @Nullable String contentField) {}

    private ProblemView view(List<Problem> same) {
        var first = same.getFirst();
        var field = path(first) == null || contentField(first) != null ? null : path(first);
        var others = field != null
                ? List.<ProblemView.Link>of()
                : same.stream()
                        .skip(1)
                        .map(this::other)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new ProblemView(
                first.message(),
                field,
                link(first),
                others.subList(0, Math.min(MOST, others.size())),
                Math.max(0, others.size() - MOST));
    }

    private ProblemView.@Nullable Link other(Problem problem) {
        var label = label(problem);
        return label == null ? null : new ProblemView.Link(place(problem, label), "“" + label.title() + "”");
    }

    private ProblemView.@Nullable Link link(Problem problem) {
        var label = label(problem);
        if (label == null) {
            return null;
        }
        var here = label.uuid().equals(self);
        if (contentField(problem) != null) {
            return new ProblemView.Link(place(problem, label), here ? "Mend it" : "Mend it in “" + label.title() + "”");
        }
        return here || path(problem) != null
                ? null
                : new ProblemView.Link(place(problem, label), "Open “" + label.title() + "”");
    }

    private static String place(Problem problem, EntryLabel label) {
        var field = contentField(problem);
        return field == null ? label.path() : label.path() + "/edit#field-" + field;
    }

    private static @Nullable String path(Problem problem) {
        return problem instanceof Problem.Invalid invalid ? invalid.path() : null;
    }

    private static @Nullable String contentField(Problem problem) {
        var path = path(problem);
        return path == null || StepForm.FIELDS.contains(path) ? null : path;
    }

    private @Nullable EntryLabel label(Problem problem) {
        var about = problem.entryId() == null ? self : problem.entryId();
        return about == null ? null : labels.get(about);
    }
}
