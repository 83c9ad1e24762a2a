package org.linernotes.content;

/**
 * A content that may ask to be passed by: search engines are told not to index its page, and sitemap, feeds and lists of
 * the newest leave it out.
 */
public interface Unlisted {
    boolean isUnlisted();
}
