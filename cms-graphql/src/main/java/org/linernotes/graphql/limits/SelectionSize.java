package org.linernotes.graphql.limits;

/** How large a selection is with its fragments expanded; counts stop at the largest int instead of overflowing. */
record SelectionSize(int fields, int aliases, int depth) {
    static final SelectionSize NONE = new SelectionSize(0, 0, 0);

    SelectionSize plus(SelectionSize other) {
        return new SelectionSize(sum(fields, other.fields), sum(aliases, other.aliases), Math.max(depth, other.depth));
    }

    /** The size of a field that selects this. */
    SelectionSize under(boolean aliased) {
        return new SelectionSize(sum(fields, 1), sum(aliases, aliased ? 1 : 0), sum(depth, 1));
    }

    private static int sum(int left, int right) {
        return (int) Math.min(Integer.MAX_VALUE, (long) left + right);
    }
}
