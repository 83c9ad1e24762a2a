package org.linernotes.graphql.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentProjector;
import org.linernotes.content.SearchWords;
import org.linernotes.live.LiveEntry;

/** Shows where the words of a search stand in what was found. */
@Singleton
class Highlights {
    /** Where words are looked for. */
    enum MatchedField {
        TITLE,
        NAMES,
        TEXT
    }

    /**
     * A place where a word was found.
     *
     * @param html the words around it: text in which {@code mark} elements are the only ones
     */
    record Highlight(MatchedField field, String html) {}

    private static final int AROUND = 80;

    private final ContentModel model;
    private final ContentCodec codec;
    private final ContentProjector projector;

    Highlights(ContentModel model, ContentCodec codec, ContentProjector projector) {
        this.model = model;
        this.codec = codec;
        this.projector = projector;
    }

    Optional<Highlight> of(LiveEntry entry, SearchWords wanted) {
        var type = model.type(entry.type());
        var said = projector.searchText(codec.restore(type, entry.content(), ""));
        var title = type.pathPattern() == null ? Stream.<String>of() : Stream.of(entry.title());
        return Stream.of(
                        marked(MatchedField.TITLE, title, wanted),
                        marked(MatchedField.NAMES, said.names().stream(), wanted),
                        marked(MatchedField.TEXT, said.texts().stream(), wanted))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Highlight> marked(MatchedField field, Stream<String> texts, SearchWords wanted) {
        return texts.map(text -> excerpt(text, HighlightSpans.of(text, wanted)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(html -> new Highlight(field, html));
    }

    /** The text around the first span, with every span in it marked. */
    private static Optional<String> excerpt(String text, List<HighlightSpans.Span> spans) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        var from = boundary(text, spans.getFirst().start() - AROUND);
        var to = boundary(text, spans.getFirst().end() + AROUND);
        var html = new StringBuilder(from > 0 ? "…" : "");
        var written = from;
        for (var span : spans) {
            if (span.start() >= written && span.end() <= to) {
                html.append(escape(text.substring(written, span.start())))
                        .append("<mark>")
                        .append(escape(text.substring(span.start(), span.end())))
                        .append("</mark>");
                written = span.end();
            }
        }
        html.append(escape(text.substring(written, Math.max(to, written)))).append(to < text.length() ? "…" : "");
        return Optional.of(html.toString());
    }

    /** Near that place and never inside a character. */
    private static int boundary(String text, int place) {
        var inside = Math.clamp(place, 0, text.length());
        return inside > 0 && inside < text.length() && Character.isLowSurrogate(text.charAt(inside))
                ? inside - 1
                : inside;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\s+", " ");
    }
}
