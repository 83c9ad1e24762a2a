package org.linernotes.content;

import java.util.function.BiConsumer;

/** Finds whom a rich text refers to. */
final class RichReferences {
    static final String MENTION = ".mention";

    private RichReferences() {}

    /** @param found takes the kind, such as {@code .mention}, and the target */
    static void in(RichText text, BiConsumer<String, TypeId> found) {
        text.mentions().forEach(mention -> found.accept(MENTION, mention.target()));
        text.allBlocks().forEach(block -> {
            switch (block) {
                case RichBlock.SongCard(var song, var _, var _) -> found.accept(".songCard", song);
                case RichBlock.FactCard(var fact) -> found.accept(".factCard", fact);
                case RichBlock.Speech(var _, var person, var _) when person != null -> found.accept(".speaker", person);
                default -> {}
            }
        });
    }
}
