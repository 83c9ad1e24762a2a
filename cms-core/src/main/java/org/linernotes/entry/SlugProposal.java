package org.linernotes.entry;

import static java.util.Comparator.comparing;

import java.util.Map;
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
                .map(value -> Slug.of(value.coerceStringValue(), draft.entryId()));
    }
}
