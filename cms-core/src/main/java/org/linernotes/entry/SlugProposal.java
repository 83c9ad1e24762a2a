package org.linernotes.entry;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.SpecialArtists;
import org.linernotes.content.Slug;

/** Proposes an address from the pattern of a content type, such as <code>{artistCredit.artist}/{title}</code>. */
final class SlugProposal {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

    private final Draft draft;
    private final Map<UUID, Target> targets;

    SlugProposal(Draft draft, Map<UUID, Target> targets) {
        this.draft = draft;
        this.targets = targets;
    }

    /** Empty if the type has no pattern, or something that the pattern names is not known yet. */
    Optional<String> slug() {
        var pattern = draft.content().type().slugPattern();
        if (pattern == null || pattern.isEmpty() || !parts(pattern).allMatch(part -> part(part) != null)) {
            return Optional.empty();
        }
        return Optional.of(PLACEHOLDER.matcher(pattern).replaceAll(match -> String.valueOf(part(match))));
    }

    /** What to do before there is one. */
    String missing() {
        var pattern = Objects.requireNonNullElse(draft.content().type().slugPattern(), "");
        return parts(pattern)
                .filter(part -> part(part) == null)
                .map(part -> missing(part.group(1)))
                .collect(joining(" "));
    }

    private String missing(String field) {
        var type = draft.content().type();
        var name = field.replaceAll("\\..*", "");
        var label = type.field(name)
                .map(definition -> definition.label().toLowerCase(Locale.ROOT))
                .orElse(name);
        if (!field.contains(".")) {
            return "Write the %s first.".formatted(label);
        }
        var isChosen = draft.projection().references().stream()
                .anyMatch(reference -> reference.field().equals(field));
        return isChosen
                ? "Nothing has its address below this %s: write one here.".formatted(label)
                : "Choose the %s first.".formatted(label);
    }

    private static Stream<MatchResult> parts(String pattern) {
        return PLACEHOLDER.matcher(pattern).results();
    }

    private @Nullable String part(MatchResult placeholder) {
        var field = placeholder.group(1);
        return draft.projection().references().stream()
                .filter(reference -> reference.field().equals(field))
                .min(comparing(reference -> !reference.required()))
                .map(reference -> targets.get(reference.target()))
                .map(Target::slug)
                .filter(slug -> !SpecialArtists.isAddress(slug))
                .or(() -> text(field))
                .orElse(null);
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(draft.content().tree().get(field))
                .filter(value -> value.isString() || value.isNumber())
                .flatMap(value -> Slug.of(value.coerceStringValue()));
    }
}
