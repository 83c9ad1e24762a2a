package org.linernotes.content;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One block of a rich text; those from {@link Heading} on belong to the feature profile. */
public sealed interface RichBlock {
    record Paragraph(List<RichInline> content) implements RichBlock {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** A list of one level; each item is blocks. */
    record Items(boolean ordered, List<Item> items) implements RichBlock {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Item(List<RichBlock> blocks) implements RichBlock {
        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    record Blockquote(List<RichBlock> blocks) implements RichBlock {
        public Blockquote {
            blocks = List.copyOf(blocks);
        }
    }

    /** Level 2 to 4: a page's title is its only first. */
    record Heading(int level, List<RichInline> content) implements RichBlock {
        public Heading {
            content = List.copyOf(content);
        }
    }

    record Divider() implements RichBlock {}

    record Image(
            String asset, @Nullable String alt, @Nullable String caption) implements RichBlock {}

    record Gallery(List<Image> images) implements RichBlock {
        public Gallery {
            images = List.copyOf(images);
        }
    }

    record PullQuote(List<RichInline> content, @Nullable String attribution) implements RichBlock {
        public PullQuote {
            content = List.copyOf(content);
        }
    }

    /** A player of another site, named by its provider's id and never by markup. */
    record Embed(EmbedProvider provider, String id) implements RichBlock {}

    /** One question of an interview and its answers. */
    record Exchange(Speech question, List<Speech> answers) implements RichBlock {
        public Exchange {
            answers = List.copyOf(answers);
        }
    }

    /** What one person says in an interview. */
    record Speech(@Nullable String speaker, @Nullable TypeId person, List<RichBlock> blocks) implements RichBlock {
        public Speech {
            blocks = List.copyOf(blocks);
        }
    }

    record SongCard(
            TypeId song, @Nullable String label, @Nullable String note) implements RichBlock {}

    record FactCard(TypeId fact) implements RichBlock {}

    record QuizItem(
            String statement, QuizAnswer answer, @Nullable String explanation) implements RichBlock {}

    record Table(List<Row> rows) implements RichBlock {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    record Row(List<Cell> cells) implements RichBlock {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    record Cell(boolean header, List<RichInline> content) implements RichBlock {
        public Cell {
            content = List.copyOf(content);
        }
    }

    /** What an import could not read: kept for editors, refused when publishing, never shown to readers. */
    record Raw(String source) implements RichBlock {}

    /** Whether a statement of a quiz is so. */
    enum QuizAnswer {
        TRUE("True."),
        FALSE("False."),
        PARTLY("Partly true.");

        private final String words;

        QuizAnswer(String words) {
            this.words = words;
        }

        /** A sentence for readers. */
        String words() {
            return words;
        }
    }

    /** The line of text that the block itself holds. */
    default List<RichInline> inlines() {
        return switch (this) {
            case Paragraph(var content) -> content;
            case Heading(var _, var content) -> content;
            case PullQuote(var content, var _) -> content;
            case Cell(var _, var content) -> content;
            case Items _, Item _, Blockquote _, Divider _, Image _, Gallery _, Embed _ -> List.of();
            case Exchange _, Speech _, SongCard _, FactCard _, QuizItem _, Table _, Row _, Raw _ -> List.of();
        };
    }

    /** The blocks directly inside. */
    default List<? extends RichBlock> inner() {
        return switch (this) {
            case Items(var _, var items) -> items;
            case Item(var blocks) -> blocks;
            case Blockquote(var blocks) -> blocks;
            case Gallery(var images) -> images;
            case Exchange(var question, var answers) ->
                Stream.concat(Stream.of(question), answers.stream()).toList();
            case Speech(var _, var _, var blocks) -> blocks;
            case Table(var rows) -> rows;
            case Row(var cells) -> cells;
            case Paragraph _, Heading _, PullQuote _, Cell _, Divider _, Image _, Embed _ -> List.of();
            case SongCard _, FactCard _, QuizItem _, Raw _ -> List.of();
        };
    }

    /** The block, and then every block inside it. */
    default Stream<RichBlock> withInner() {
        return Stream.concat(Stream.of(this), inner().stream().flatMap(RichBlock::withInner));
    }
}
