package org.linernotes.live;

import java.util.UUID;
import org.linernotes.content.ContentRank;

/**
 * Keeps entries whose smallest value of a field lies in a range, both ends included.
 *
 * @param field of numbers or dates that readers may order by, {@code charts.peak}
 * @param scope among the values of which target, such as a chart's; {@link ContentRank#EVERYWHERE}: among all
 */
public record RankRange(String field, UUID scope, long lowest, long highest) {
    private static final long LARGEST = ContentRank.MISSING - 1;

    public static RankRange of(String field, long lowest, long highest) {
        return new RankRange(field, ContentRank.EVERYWHERE, lowest, Math.min(highest, LARGEST));
    }

    public static RankRange in(UUID scope, String field, long highest) {
        return new RankRange(field, scope, Long.MIN_VALUE, Math.min(highest, LARGEST));
    }

    boolean isOneValue() {
        return lowest == highest && scope.equals(ContentRank.EVERYWHERE);
    }
}
