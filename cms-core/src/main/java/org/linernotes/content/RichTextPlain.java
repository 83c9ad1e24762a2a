package org.linernotes.content;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What remains of a rich text when only letters are wanted: for search, feeds, excerpts and lengths. */
final class RichTextPlain {
    private final Function<TypeId, @Nullable LinkTarget> targets;

    private RichTextPlain(Function<TypeId, @Nullable LinkTarget> targets) {
        this.targets = targets;
    }

    /** In its own words. */
    static String text(RichText text) {
        return text(text, _ -> null);
    }

    /** With the titles of what its cards show. */
    static String text(RichText text, Function<TypeId, @Nullable LinkTarget> targets) {
        var plain = new RichTextPlain(targets);
        return text.blocks().stream()
                .map(plain::block)
                .filter(block -> !block.isBlank())
                .collect(joining("\n\n"));
    }

    private String block(RichBlock block) {
        return switch (block) {
            case RichBlock.Image(var _, var _, var caption) -> Objects.requireNonNullElse(caption, "");
            case RichBlock.QuizItem(var statement, var _, var explanation) ->
                lines(Stream.of(statement, Objects.requireNonNullElse(explanation, "")));
            case RichBlock.SongCard(var song, var label, var note) ->
                lines(Stream.of(
                        title(song), Objects.requireNonNullElse(label, ""), Objects.requireNonNullElse(note, "")));
            case RichBlock.FactCard(var fact) -> title(fact);
            case RichBlock.Row(var cells) -> cells.stream().map(this::block).collect(joining(" "));
            case RichBlock.Raw _, RichBlock.Divider _, RichBlock.Embed _ -> "";
            default ->
                lines(Stream.concat(
                        Stream.of(line(block)), block.inner().stream().map(this::block)));
        };
    }

    private String title(TypeId target) {
        var found = targets.apply(target);
        return found == null ? "" : found.title();
    }

    private static String line(RichBlock block) {
        return block.inlines().stream()
                .map(inline -> switch (inline) {
                    case RichInline.Run(var text, var _) -> text;
                    case RichInline.HardBreak _ -> "\n";
                })
                .collect(joining());
    }

    private static String lines(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(joining("\n"));
    }
}
