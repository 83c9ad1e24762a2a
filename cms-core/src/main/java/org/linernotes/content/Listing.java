package org.linernotes.content;

import java.util.List;

/**
 * Where a content stands in lists.
 *
 * @param sortKey the letter of its index and the words of its sort title, such as {@code B boxer the}: compared by bytes
 * @param unlisted whether sitemap, feeds and lists of the newest leave it out
 * @param ranks its places in the orders by number or date
 */
public record Listing(String sortKey, boolean unlisted, List<ContentRank> ranks) {
    private static final int LONGEST = 200;

    public Listing {
        ranks = List.copyOf(ranks);
    }

    static Listing of(Content content, String sortTitle) {
        return new Listing(
                sortKey(sortTitle),
                content.value() instanceof Unlisted unlisted && unlisted.isUnlisted(),
                ContentRanks.in(content));
    }

    /** What every sort key under a letter of the index begins with. */
    public static String front(String letter) {
        return letter + " ";
    }

    /** Where a title stands in the order of titles. */
    public static String sortKey(String sortTitle) {
        var words = Words.of(sortTitle);
        var key = front(SortTitle.letter(sortTitle)) + (words.isEmpty() ? sortTitle : words);
        return ReadText.length(key) <= LONGEST ? key : key.substring(0, key.offsetByCodePoints(0, LONGEST));
    }
}
