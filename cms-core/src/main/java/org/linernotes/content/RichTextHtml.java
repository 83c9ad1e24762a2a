package org.linernotes.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Renders a rich text as HTML; no markup of the text itself gets through, since none exists in it. */
final class RichTextHtml {
    private final Function<TypeId, @Nullable LinkTarget> targets;
    private final HtmlWriter html = new HtmlWriter();

    RichTextHtml(Function<TypeId, @Nullable LinkTarget> targets) {
        this.targets = targets;
    }

    String render(RichText text) {
        text.blocks().forEach(this::block);
        return html.toString();
    }

    private void block(RichBlock block) {
        switch (block) {
            case RichBlock.Paragraph(var content) -> line("p", content);
            case RichBlock.Heading(var level, var content) -> line("h" + level, content);
            case RichBlock.Cell(var header, var content) -> line(header ? "th" : "td", content);
            case RichBlock.Items(var ordered, var items) -> inside(ordered ? "ol" : "ul", items);
            case RichBlock.Item(var blocks) -> inside("li", blocks);
            case RichBlock.Blockquote(var blocks) -> inside("blockquote", blocks);
            case RichBlock.Table(var rows) -> inside("table", rows);
            case RichBlock.Row(var cells) -> inside("tr", cells);
            case RichBlock.Divider _ -> html.open("hr");
            case RichBlock.Gallery(var images) -> gallery(images);
            case RichBlock.Image image -> image(image);
            case RichBlock.PullQuote quote -> pullQuote(quote);
            case RichBlock.Embed embed -> embed(embed);
            case RichBlock.Exchange(var question, var answers) -> {
                html.open("section", "class", "qa");
                speech("question", question);
                answers.forEach(answer -> speech("answer", answer));
                html.close("section");
            }
            case RichBlock.Speech speech -> speech("answer", speech);
            case RichBlock.SongCard(var song, var label, var note) -> card("song-card", song, label, note);
            case RichBlock.FactCard(var fact) -> card("fact-card", fact, null, null);
            case RichBlock.QuizItem item -> quizItem(item);
            case RichBlock.Raw _ -> {}
        }
    }

    private void inside(String element, List<? extends RichBlock> blocks) {
        html.open(element);
        blocks.forEach(this::block);
        html.close(element);
    }

    private void gallery(List<RichBlock.Image> images) {
        html.open("div", "class", "gallery");
        images.forEach(this::image);
        html.close("div");
    }

    private void image(RichBlock.Image image) {
        var target = TypeId.parse(image.asset()).map(targets);
        if (target.isEmpty()) {
            return;
        }
        html.open("figure");
        html.open(
                "img",
                "src",
                target.get().path(),
                "alt",
                Optional.ofNullable(image.alt()).orElse(""));
        optional("figcaption", image.caption());
        html.close("figure");
    }

    private void pullQuote(RichBlock.PullQuote quote) {
        html.open("figure", "class", "pull-quote");
        line("blockquote", quote.content());
        optional("figcaption", quote.attribution());
        html.close("figure");
    }

    private void embed(RichBlock.Embed embed) {
        html.open("figure", "class", "embed")
                .open(
                        "iframe",
                        "src",
                        embed.provider().address(embed.id()),
                        "title",
                        embed.provider().key(),
                        "loading",
                        "lazy",
                        "sandbox",
                        "allow-scripts allow-same-origin allow-presentation")
                .close("iframe")
                .close("figure");
    }

    private void speech(String kind, RichBlock.Speech speech) {
        html.open("div", "class", kind);
        speaker(speech);
        speech.blocks().forEach(this::block);
        html.close("div");
    }

    /** By the name that was printed, else by today's name. */
    private void speaker(RichBlock.Speech speech) {
        var person = speech.person() == null ? null : targets.apply(speech.person());
        if (person == null) {
            optional("cite", speech.speaker());
        } else {
            html.open("cite").open("a", "href", person.path());
            html.text(Objects.requireNonNullElse(speech.speaker(), person.title()));
            html.close("a").close("cite");
        }
    }

    private void card(String kind, TypeId target, @Nullable String label, @Nullable String note) {
        var found = targets.apply(target);
        if (found == null) {
            return;
        }
        html.open("aside", "class", kind);
        optional("small", label);
        html.open("a", "href", found.path()).text(found.title()).close("a");
        optional("p", note);
        html.close("aside");
    }

    private void quizItem(RichBlock.QuizItem item) {
        html.open("div", "class", "quiz-item").element("p", item.statement());
        html.open("details")
                .element("summary", "Answer")
                .element("p", item.answer().words());
        optional("p", item.explanation());
        html.close("details").close("div");
    }

    private void optional(String element, @Nullable String text) {
        if (text != null) {
            html.element(element, text);
        }
    }

    private void line(String element, List<RichInline> content) {
        html.open(element);
        for (var inline : content) {
            switch (inline) {
                case RichInline.HardBreak _ -> html.open("br");
                case RichInline.Run(var text, var marks) -> {
                    marks.forEach(this::open);
                    html.text(text);
                    marks.reversed().forEach(this::close);
                }
            }
        }
        html.close(element);
    }

    private void open(RichMark mark) {
        switch (mark) {
            case RichMark.Mention(var target) -> {
                var found = targets.apply(target);
                if (found != null) {
                    html.open("a", "href", found.path());
                }
            }
            case RichMark.Link(var href) -> html.open("a", "href", href, "rel", "external nofollow noopener");
            case RichMark.QuoteSpan(var quoteId) -> html.open("span", "class", "quote", "data-quote", quoteId);
            case RichMark.Strong _ -> html.open("strong");
            case RichMark.Emphasis _ -> html.open("em");
            case RichMark.Unresolved _ -> {}
        }
    }

    private void close(RichMark mark) {
        switch (mark) {
            case RichMark.Mention(var target) -> {
                if (targets.apply(target) != null) {
                    html.close("a");
                }
            }
            case RichMark.Link _ -> html.close("a");
            case RichMark.QuoteSpan _ -> html.close("span");
            case RichMark.Strong _ -> html.close("strong");
            case RichMark.Emphasis _ -> html.close("em");
            case RichMark.Unresolved _ -> {}
        }
    }
}
