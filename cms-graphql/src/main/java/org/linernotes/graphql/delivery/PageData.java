package org.linernotes.graphql.delivery;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.content.ExternalIdScheme;
import org.linernotes.live.LiveComment;
import org.linernotes.live.LiveEntry;

/** What a page is and what it is about, in the words of schema.org. */
@Singleton
class PageData {
    /**
     * What a page shows beside its own words.
     *
     * @param others live entries that the page's entry refers to
     * @param comments those that stand first
     */
    record Beside(Map<UUID, LiveEntry> others, List<LiveComment> comments) {}

    /** How many lines of a list its data holds. */
    static final int MOST_ITEMS = 100;

    private final Addresses addresses;
    private final AwardYear awardYear;

    PageData(Addresses addresses, AwardYear awardYear) {
        this.addresses = addresses;
        this.awardYear = awardYear;
    }

    /**
     * All of it.
     *
     * @param changed when the entry or one of its facts was published last
     */
    JsonNode of(LiveEntry entry, Beside beside, Instant changed) {
        var page = page(entry, beside.others())
                .with("dateModified", changed.toString())
                .with("datePublished", entry.publishedAt().toString())
                .with(
                        "comment",
                        beside.comments().stream()
                                .filter(comment -> !comment.tombstone())
                                .map(PageData::comment)
                                .toList());
        return LinkedData.of("WebPage")
                .with("@context", "https://schema.org")
                .with("url", addresses.url(entry))
                .with("mainEntity", page)
                .with("breadcrumb", breadcrumb(entry, beside.others()))
                .node();
    }

    private LinkedData page(LiveEntry entry, Map<UUID, LiveEntry> others) {
        return switch (entry.type()) {
            case "Song" -> article(entry).with("about", recording(entry, others));
            case "Album" -> article(entry).with("about", album(entry, others));
            case "Artist" -> article(entry).with("about", elsewhere(artist(entry), entry));
            case "Feature" ->
                article(isQuiz(entry) ? "Quiz" : "Article", entry).with("articleSection", category(entry, others));
            case "Collection" -> list(entry, others);
            case "Topic" ->
                LinkedData.of("DefinedTerm").with("name", entry.title()).with("url", addresses.url(entry));
            case "Page" ->
                LinkedData.of(isHome(entry) ? "WebSite" : "WebPage")
                        .with("name", entry.title())
                        .with("url", addresses.url(entry));
            default -> article(entry);
        };
    }

    private LinkedData article(LiveEntry entry) {
        return article("Article", entry);
    }

    private LinkedData article(String type, LiveEntry entry) {
        return LinkedData.of(type)
                .with("headline", entry.title())
                .with("url", addresses.url(entry))
                .with("description", SeoFields.teaser(entry));
    }

    private LinkedData recording(LiveEntry song, Map<UUID, LiveEntry> others) {
        var recording =
                LinkedData.of("MusicRecording").with("name", song.title()).with("byArtist", artists(song, others));
        Tree.reference(song.content(), "primaryAlbum")
                .map(others::get)
                .ifPresent(album -> recording.with(
                        "inAlbum",
                        LinkedData.of("MusicAlbum").with("name", album.title()).with("url", addresses.url(album))));
        return elsewhere(recording, song)
                .with("isrcCode", firstId(song, ExternalIdScheme.ISRC))
                .with(
                        "video",
                        VideoFields.of(song).stream()
                                .map(video -> video(video, others))
                                .toList())
                .withTexts("award", awards(song, song.content(), others));
    }

    private LinkedData album(LiveEntry album, Map<UUID, LiveEntry> others) {
        return elsewhere(LinkedData.of("MusicAlbum"), album)
                .with("name", album.title())
                .with("byArtist", artists(album, others))
                .with("datePublished", Tree.text(album.content(), "released"))
                .withTexts("award", awards(album, album.content(), others));
    }

    private static LinkedData comment(LiveComment comment) {
        return LinkedData.of("Comment")
                .with("text", comment.body())
                .with("dateCreated", comment.postedAt().toString())
                .with("author", LinkedData.of("Person").with("name", comment.authorName()));
    }

    private LinkedData video(VideoFields.Video video, Map<UUID, LiveEntry> others) {
        return LinkedData.of("VideoObject")
                .with("name", Tree.text(video.tree(), "title"))
                .with("uploadDate", Tree.text(video.tree(), "released"))
                .with("embedUrl", video.player())
                .withTexts("award", awards(video.song(), video.tree(), others));
    }

    /** What was won, in words. */
    private List<String> awards(LiveEntry entry, JsonNode winner, Map<UUID, LiveEntry> others) {
        return Tree.list(winner, AwardFields.AWARDS).stream()
                .filter(result -> Tree.text(result, "result").orElse("WON").equals("WON"))
                .flatMap(result -> Tree.reference(result, "award").map(others::get).stream()
                        .map(award -> new AwardFields.Awarded(entry, null, result, award)))
                .map(this::award)
                .toList();
    }

    private String award(AwardFields.Awarded awarded) {
        var name = "%s, %s".formatted(awarded.award().title(), AwardFields.category(awarded));
        return awardYear
                .of(awarded.tree())
                .map(year -> "%s (%d)".formatted(name, year))
                .orElse(name);
    }

    private static Optional<String> firstId(LiveEntry entry, ExternalIdScheme scheme) {
        return ExternalIdFields.of(entry).stream()
                .filter(id -> id.scheme() == scheme)
                .map(ExternalIdFields.Elsewhere::value)
                .findFirst();
    }

    private static LinkedData elsewhere(LinkedData thing, LiveEntry entry) {
        return thing.withTexts(
                "sameAs",
                ExternalIdFields.of(entry).stream()
                        .flatMap(id -> id.address().stream())
                        .toList());
    }

    private LinkedData artist(LiveEntry artist) {
        var person =
                Tree.text(artist.content(), "kind").filter("PERSON"::equals).isPresent();
        return LinkedData.of(person ? "Person" : "MusicGroup")
                .with("name", artist.title())
                .with("url", addresses.url(artist));
    }

    /** What is not live is passed over, and the places of the others stay. */
    private LinkedData list(LiveEntry collection, Map<UUID, LiveEntry> others) {
        var lines = Tree.list(collection.content(), "items");
        var items = new ArrayList<LinkedData>();
        for (var line = 0; line < Math.min(lines.size(), MOST_ITEMS); line++) {
            var target =
                    Tree.reference(lines.get(line), "target").map(others::get).orElse(null);
            if (target != null) {
                items.add(LinkedData.of("ListItem")
                        .with("position", line + 1)
                        .with("name", target.title())
                        .with("url", addresses.url(target)));
            }
        }
        return LinkedData.of("ItemList")
                .with("name", collection.title())
                .with("url", addresses.url(collection))
                .with("numberOfItems", items.size())
                .with("itemListElement", items);
    }

    private static boolean isQuiz(LiveEntry feature) {
        return Tree.text(feature.content(), "format").filter("QUIZ"::equals).isPresent();
    }

    private boolean isHome(LiveEntry page) {
        return addresses.path(page).filter("/"::equals).isPresent();
    }

    /** By the names as printed; with an address where there is a page. */
    private List<LinkedData> artists(LiveEntry work, Map<UUID, LiveEntry> others) {
        return ArtistCredit.of(work, others).parts().stream()
                .map(part -> (part.artist() == null ? LinkedData.of("MusicGroup") : artist(part.artist()))
                        .with("name", part.creditedAs()))
                .toList();
    }

    private Optional<String> category(LiveEntry feature, Map<UUID, LiveEntry> others) {
        return Tree.reference(feature.content(), "category").map(others::get).map(LiveEntry::title);
    }

    /** By the pages on the way: the site's first one and, to a feature, its category's. */
    private LinkedData breadcrumb(LiveEntry entry, Map<UUID, LiveEntry> others) {
        var way = Stream.of(
                        Stream.of(crumb("Home", Optional.of(addresses.url("/")))),
                        Tree.reference(entry.content(), "category").map(others::get).stream()
                                .map(category -> crumb(category.title(), addresses.url(category))),
                        Stream.of(crumb(entry.title(), addresses.url(entry))))
                .flatMap(crumbs -> crumbs)
                .skip(isHome(entry) ? 1 : 0)
                .toList();
        for (var place = 0; place < way.size(); place++) {
            way.get(place).with("position", place + 1);
        }
        return LinkedData.of("BreadcrumbList").with("itemListElement", way);
    }

    private static LinkedData crumb(String name, Optional<String> address) {
        return LinkedData.of("ListItem").with("name", name).with("item", address);
    }
}
