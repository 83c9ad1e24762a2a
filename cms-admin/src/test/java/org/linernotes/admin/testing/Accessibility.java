package org.linernotes.admin.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds wrong with pages; pages here have no frames, whose results it would collect in a page of its own. */
public final class Accessibility {
    private Accessibility() {}

    public static List<Rule> violations(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
    }
}
