package org.linernotes.publication;

import java.util.AbstractList;
import java.util.List;

/** What is live and what is to come of the entries of a command. */
public final class PublishedEntries extends AbstractList<Publication> {
    private final List<Publication> publications;
    private final boolean unchanged;

    PublishedEntries(List<Publication> publications, boolean unchanged) {
        this.publications = List.copyOf(publications);
        this.unchanged = unchanged;
    }

    /** Whether all of it was so before the command, which wrote nothing then. */
    public boolean unchanged() {
        return unchanged;
    }

    @Override
    public Publication get(int index) {
        return publications.get(index);
    }

    @Override
    public int size() {
        return publications.size();
    }
}
