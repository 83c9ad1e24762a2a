package org.linernotes.graphql.delivery;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.linernotes.content.TypeId;
import org.linernotes.live.PublishedContent;

/** Publishes songs and what belongs to them under names that no other test uses. */
@Singleton
class Library {
    private final PublishedContent published;

    Library(PublishedContent published) {
        this.published = published;
    }

    static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    TypeId artist(String name, String slug) {
        return published.live("Artist", """
                {"name": "%s", "sortName": "%s", "kind": "PERSON", "slug": "%s"}""".formatted(name, name, slug));
    }

    TypeId album(String title, String slug, TypeId artist) {
        return published.live("Album", """
                {"title": "%s", "slug": "%s", "kind": "ALBUM", "released": "1987-08-31",
                 "artistCredit": [{"artist": "%s", "creditedAs": "%s"}]}""".formatted(title, slug, artist, title));
    }

    TypeId song(String title, String slug, TypeId artist) {
        return published.live("Song", song(title, slug, artist, ""));
    }

    static String song(String title, String slug, TypeId artist, String more) {
        return """
                {"title": "%s", "slug": "%s", "releaseYear": 1989, %s
                 "artistCredit": [{"artist": "%s", "creditedAs": "The Artist"}]}""".formatted(title, slug, more, artist);
    }

    TypeId fact(TypeId about, String words) {
        return published.live("Fact", factOf(about, text(words)));
    }

    /** A chart of 100 singles in the United Kingdom, called by its key. */
    TypeId chart(String key) {
        return published.live("Chart", """
                {"key": "%1$s", "name": "%1$s", "kind": "SINGLES", "size": 100,
                 "territory": {"code": "GB", "name": "United Kingdom"}}""".formatted(key));
    }

    TypeId topic(String slug) {
        return published.live("Topic", """
                {"label": "Songs about %1$s", "slug": "%1$s", "kind": "ABOUT"}""".formatted(slug));
    }

    static String factOf(TypeId about, String inlines) {
        return """
                {"about": "%s", "claim": "STATED", "body": {"type": "doc", "version": 1,
                 "content": [{"type": "paragraph", "content": [%s]}]}}""".formatted(about, inlines);
    }

    static String text(String words) {
        return """
                {"type": "text", "text": "%s"}""".formatted(words);
    }

    static String mention(String words, TypeId target) {
        return """
                {"type": "text", "text": "%s", "marks": [{"type": "mention", "attrs": {"ref": "%s"}}]}""".formatted(words, target);
    }

    PublishedContent published() {
        return published;
    }
}
