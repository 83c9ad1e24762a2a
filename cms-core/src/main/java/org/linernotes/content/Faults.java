package org.linernotes.content;

import java.util.ArrayList;
import java.util.List;

/** Collects what keeps a tree from being a content, while it is read. */
final class Faults {
    private static final int MOST = 200;

    private final List<Violation> found = new ArrayList<>();
    private int count;

    void add(String code, String path, String message) {
        count++;
        if (found.size() < MOST) {
            found.add(new Violation(Level.SAVE, code, path.isEmpty() ? null : path, message));
        }
    }

    boolean none() {
        return count == 0;
    }

    int count() {
        return count;
    }

    List<Violation> all() {
        return List.copyOf(found);
    }
}
