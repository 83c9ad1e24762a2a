package org.linernotes.content;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What remains of a rich text when only letters are wanted: for search, feeds, excerpts and lengths. */
final class RichTextPlain {
    private final Function<TypeId, @Nullable LinkTarget> targets;
    private final boolean solved;
    private final List<String> solutions = new ArrayList<>();

    private RichTextPlain(Function<TypeId, @Nullable LinkTarget> targets, boolean solved) {
        this.targets = targets;
        this.solved = solved;
    }

    /** In its own words, whatever they give away. */
    static String text(RichText text) {
        return blocks(text, new RichTextPlain(_ -> null, true));
    }

    /** With the titles of what its cards show, and the statements of a quiz without what became of them. */
    static String unsolved(RichText text, Function<TypeId, @Nullable LinkTarget> targets) {
        return blocks(text, new RichTextPlain(targets, false));
    }

    /** The same, with the answers of a quiz behind everything else, as printed ones have them. */
    static String text(RichText text, Function<TypeId, @Nullable LinkTarget> targets) {
        var plain = new RichTextPlain(targets, false);
        var words = blocks(text, plain);
        return plain.solutions.isEmpty() ? words : words + "\n\nAnswers\n" + String.join("\n", plain.solutions);
    }

    private static String blocks(RichText text, RichTextPlain plain) {
        return text.blocks().stream()
                .map(plain::block)
                .filter(block -> !block.isBlank())
                .collect(joining("\n\n"));
    }

    private String block(RichBlock block) {
        return switch (block) {
            case RichBlock.Image(var _, var _, var caption) -> Objects.requireNonNullElse(caption, "");
            case RichBlock.QuizItem item -> quizItem(item);
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

    private String quizItem(RichBlock.QuizItem item) {
        var explanation = Objects.requireNonNullElse(item.explanation(), "");
        if (solved) {
            return lines(Stream.of(item.statement(), explanation));
        }
        solutions.add((solutions.size() + 1 + ". " + item.answer().words() + " " + explanation).strip());
        return item.statement();
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
