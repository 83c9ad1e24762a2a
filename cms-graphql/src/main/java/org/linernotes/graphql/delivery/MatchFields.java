package org.linernotes.graphql.delivery;

import static java.util.Comparator.comparingInt;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.SearchWords;
import org.linernotes.content.Words;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.PageRequest;
import org.linernotes.live.SearchFilter;

/** Finds the song that somebody else's artist and title stand for. */
@Singleton
class MatchFields implements DeliveryExtension {
    /** As clients get it; {@code score} goes up to 100. */
    record Match(
            @Nullable LiveEntry song,
            String method,
            int score,
            @Nullable LiveEntry bestCandidate) {
        static final Match NONE = new Match(null, "NONE", 0, null);
    }

    private record Candidate(LiveEntry song, int byTitle, int byArtist) {
        /** Both have to be alike: the less alike of the two decides. */
        int score() {
            return Math.min(byTitle, byArtist);
        }

        /** Titles tell more than artists, whose names come in many forms. */
        int weight() {
            return 2 * byTitle + byArtist;
        }
    }

    private static final int CANDIDATES = 50;
    private static final int BEST = 100;
    private static final int ALIKE = 80;

    @Override
    public String schema() {
        return "graphql/delivery/search.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.field("Query", "matchSong", MatchFields::match);
    }

    private static Match match(DataFetchingEnvironment environment) {
        var artist = Words.of(Objects.requireNonNull(environment.<String>getArgument("artist")));
        var title = Objects.requireNonNull(environment.<String>getArgument("title"));
        return SearchWords.anyOf(title)
                .map(words -> match(environment, words, Words.of(title), artist))
                .orElse(Match.NONE);
    }

    private static Match match(DataFetchingEnvironment environment, SearchWords words, String title, String artist) {
        var sight = GeneratedAnswers.sight(environment);
        var songs = sight.search()
                .page(words, SearchFilter.of(List.of("Song")), PageRequest.first(CANDIDATES))
                .values();
        var artists = sight.entries()
                .find(songs.stream()
                        .flatMap(song -> ArtistCredit.artistIds(song).stream())
                        .distinct()
                        .toList());
        return songs.stream()
                .map(song ->
                        new Candidate(song, likeness(Words.of(song.title()), title), byArtist(song, artist, artists)))
                .max(comparingInt(Candidate::weight))
                .map(MatchFields::match)
                .orElse(Match.NONE);
    }

    private static Match match(Candidate best) {
        if (best.score() == BEST) {
            return new Match(best.song(), "NORMALISED", BEST, null);
        }
        return best.score() >= ALIKE
                ? new Match(best.song(), "FUZZY", best.score(), null)
                : best.byTitle() > 0 ? new Match(null, "NONE", best.score(), best.song()) : Match.NONE;
    }

    private static int byArtist(LiveEntry song, String artist, Map<UUID, LiveEntry> artists) {
        var credit = ArtistCredit.of(song, artists);
        var names = Stream.concat(
                        Stream.of(credit.display()),
                        credit.parts().stream()
                                .flatMap(part -> Stream.concat(
                                        Stream.of(part.creditedAs()),
                                        Stream.ofNullable(part.artist()).map(LiveEntry::title))))
                .map(Words::of);
        return names.mapToInt(name -> likeness(name, artist)).max().orElse(0);
    }

    /** How many of their groups of three letters two texts share, from 0 to 100. */
    static int likeness(String one, String other) {
        if (one.equals(other)) {
            return BEST;
        }
        var shared = new HashSet<>(trigrams(one));
        var all = new HashSet<>(shared);
        shared.retainAll(trigrams(other));
        all.addAll(trigrams(other));
        return Math.min(BEST - 1, BEST * shared.size() / Math.max(1, all.size()));
    }

    private static Set<String> trigrams(String text) {
        var trigrams = new HashSet<String>();
        for (var word : text.split(" ", -1)) {
            var padded = "  " + word + " ";
            for (var start = 0; start + 3 <= padded.length(); start++) {
                trigrams.add(padded.substring(start, start + 3));
            }
        }
        return trigrams;
    }
}
