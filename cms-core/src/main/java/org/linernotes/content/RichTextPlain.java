package org.linernotes.content;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;

/** What remains of a rich text when only letters are wanted: for search, feeds, excerpts and lengths. */
final class RichTextPlain {
    private RichTextPlain() {}

    static String text(RichText text) {
        return text.blocks().stream()
                .map(RichTextPlain::block)
                .filter(block -> !block.isBlank())
                .collect(joining("\n\n"));
    }

    private static String block(RichBlock block) {
        return switch (block) {
            case RichBlock.Image(var _, var _, var caption) -> Objects.requireNonNullElse(caption, "");
            case RichBlock.QuizItem(var statement, var _, var explanation) ->
                lines(Stream.of(statement, Objects.requireNonNullElse(explanation, "")));
            case RichBlock.SongCard(var _, var label, var note) ->
                lines(Stream.of(Objects.requireNonNullElse(label, ""), Objects.requireNonNullElse(note, "")));
            case RichBlock.Row(var cells) ->
                cells.stream().map(RichTextPlain::block).collect(joining(" "));
            case RichBlock.Raw _, RichBlock.Divider _, RichBlock.Embed _, RichBlock.FactCard _ -> "";
            default ->
                lines(Stream.concat(
                        Stream.of(line(block)), block.inner().stream().map(RichTextPlain::block)));
        };
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
