package org.linernotes.transfer;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.linernotes.content.Slug;

/** Addresses of one type that nobody has or has had; those taken since the last {@link #keep} can be given back. */
final class FreeSlugs {
    private final Set<String> taken;
    private final Set<String> taking = new HashSet<>();

    FreeSlugs(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The wanted one, or that with a number if it is kept for the site itself. */
    static String allowed(String wanted) {
        return Slug.isReserved(wanted) ? Slug.numbered(wanted, 2) : wanted;
    }

    /** The wanted one, or that with the first number behind it that makes it free. */
    String take(String wanted) {
        var slug = wanted;
        for (var number = 2; taken.contains(slug) || !taking.add(slug); number++) {
            slug = Slug.numbered(wanted, number);
        }
        return slug;
    }

    void giveBack() {
        taking.clear();
    }

    void keep() {
        taken.addAll(taking);
        taking.clear();
    }
}
