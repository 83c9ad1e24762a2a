package org.linernotes.admin.diff;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void marksTheWordsThatChanged() {
        assertThat(WordDiff.between("The old video won.", "The new video won twice."))
                .containsExactly(
                        new WordRun(WordRun.Fate.KEPT, "The "),
                        new WordRun(WordRun.Fate.REMOVED, "old"),
                        new WordRun(WordRun.Fate.ADDED, "new"),
                        new WordRun(WordRun.Fate.KEPT, " video won"),
                        new WordRun(WordRun.Fate.ADDED, " twice"),
                        new WordRun(WordRun.Fate.KEPT, "."));
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Test
    void nothingIsLostOfEitherText() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var before = words(random, 40);
            var after = words(random, 40);
            var runs = WordDiff.between(before, after);
            assertThat(without(runs, WordRun.Fate.ADDED)).as("seed %d", seed).isEqualTo(before);
            assertThat(without(runs, WordRun.Fate.REMOVED)).as("seed %d", seed).isEqualTo(after);
        }
    }

    @Test
    void longTextsThatShareNothingDoNotTakeLong() {
        var before = "one ".repeat(30_000);
        var after = "two ".repeat(30_000);

        assertThat(without(WordDiff.between(before, after), WordRun.Fate.ADDED)).isEqualTo(before);
    }

    private static String words(Random random, int most) {
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(_ -> List.of("a", "b", "c", "d").get(random.nextInt(4)))
                .collect(joining(" "));
    }

    private static String without(List<WordRun> runs, WordRun.Fate fate) {
        return runs.stream()
                .filter(run -> run.fate() != fate)
                .map(WordRun::text)
                .collect(joining());
    }
}
