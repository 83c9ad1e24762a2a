package org.linernotes.publication;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words what a prepared change does, and gives exactly that a hash. */
final class Effects {
    private Effects() {}

    static List<PlannedEffect> of(PreparedChange prepared) {
        return prepared.changes().stream().flatMap(Effects::of).toList();
    }

    /** A change that happens at the command's instant is the same one whenever the command runs. */
    static String hash(PreparedChange prepared) {
        var now = prepared.hold().at();
        var text = of(prepared).stream()
                .map(effect -> String.join(
                        " ",
                        effect.entryId().toString(),
                        effect.revisionId().toString(),
                        effect.kind(),
                        effect.at().equals(now) ? "now" : effect.at().toString(),
                        String.valueOf(effect.slugBefore()),
                        String.valueOf(effect.slugAfter())))
                .sorted()
                .collect(joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Stream<PlannedEffect> of(TimelineChange change) {
        return Stream.of(
                        change.added().stream()
                                .map(added -> effect(added, "PUBLISH", added.liveFrom(), slugBefore(change, added))),
                        change.moved().stream()
                                .map(moved -> effect(moved, "RESCHEDULE", moved.liveFrom(), slugBefore(change, moved))),
                        change.removed().stream()
                                .map(removed -> effect(removed, "CANCEL", removed.liveFrom(), removed.slug())),
                        Stream.concat(change.shortened().stream(), change.prolonged().stream())
                                .filter(ended -> !ended.isReplaced())
                                .map(Effects::end))
                .flatMap(effects -> effects);
    }

    private static PlannedEffect end(Interval ended) {
        var until = ended.liveUntil();
        return until == null
                ? effect(ended, "PROLONG", ended.liveFrom(), ended.slug())
                : effect(ended, ended.endedBy() == EndReason.UNPUBLISHED ? "UNPUBLISH" : "EXPIRE", until, ended.slug());
    }

    private static PlannedEffect effect(Interval interval, String kind, Instant at, @Nullable String slugBefore) {
        var ends = kind.equals("UNPUBLISH") || kind.equals("EXPIRE") || kind.equals("CANCEL");
        return new PlannedEffect(
                interval.entryId(), interval.revisionId(), kind, at, slugBefore, ends ? null : interval.slug());
    }

    private static @Nullable String slugBefore(TimelineChange change, Interval interval) {
        return change.before().liveAt(interval.liveFrom()).map(Interval::slug).orElse(null);
    }
}
