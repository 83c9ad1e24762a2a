package org.linernotes.content;

/** How strictly a site takes a rule of its contents, where that is for the site to say. */
public interface HouseRule {
    /** The violation as this site sees it; the same one if it is of no concern here. */
    Violation apply(Content content, Violation violation);
}
