package org.linernotes.transfer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linernotes.content.Words;

/**
 * The artists of the catalogue by all that they are or were called.
 *
 * <p>A name that is spelled as in the credit counts before one that is not, a present name before other and former ones, and
 * those before hints for searches; who is live counts before who is not.
 */
final class CatalogueNames implements KnownNames {
    private static final Pattern AND = Pattern.compile("\\s+(?:and|\\+|&)\\s+");

    private final Map<String, List<TransferRows.ArtistName>> names;
    private final Set<String> spellings;

    CatalogueNames(Collection<TransferRows.ArtistName> names) {
        this.names = names.stream().collect(groupingBy(name -> Words.joined(name.name())));
        this.spellings = names.stream().map(name -> spelling(name.name())).collect(Collectors.toSet());
    }

    @Override
    public boolean isArtist(String name) {
        return names.containsKey(Words.joined(name));
    }

    @Override
    public boolean isSpelledSo(String name) {
        return spellings.contains(spelling(name));
    }

    /** A name with its marks, however its accents, its case and the words for “and” are written. */
    static String spelling(String name) {
        return AND.matcher(Words.fold(name)).replaceAll(" & ");
    }

    /** Who may be meant by a name: nobody, one artist, or several between whom nothing decides. */
    List<ImportedArtist> find(String name) {
        var called = names.getOrDefault(Words.joined(name), List.of());
        return Stream.<Predicate<TransferRows.ArtistName>>of(
                        found -> found.kind() == TransferRows.NameKind.PRESENT
                                && found.name().equals(name),
                        found -> found.kind() == TransferRows.NameKind.PRESENT,
                        found -> found.kind() == TransferRows.NameKind.OTHER,
                        _ -> true)
                .map(kind -> artists(called.stream().filter(kind).toList()))
                .filter(artists -> !artists.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The name of the one whom nothing but a hint for searches calls so. */
    Optional<String> behindHint(String name) {
        var found = find(name);
        var isHint = names.getOrDefault(Words.joined(name), List.of()).stream()
                .allMatch(called -> called.kind() == TransferRows.NameKind.HINT);
        return isHint && found.size() == 1 ? Optional.of(found.getFirst().name()) : Optional.empty();
    }

    private static List<ImportedArtist> artists(List<TransferRows.ArtistName> found) {
        var live = found.stream().filter(TransferRows.ArtistName::live).toList();
        return List.copyOf((live.isEmpty() ? found : live)
                .stream()
                        .collect(toMap(
                                TransferRows.ArtistName::entryId,
                                TransferRows.ArtistName::artist,
                                (one, _) -> one,
                                LinkedHashMap<UUID, ImportedArtist>::new))
                        .values());
    }
}
