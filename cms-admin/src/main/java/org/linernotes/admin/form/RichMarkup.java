package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.linernotes.content.ContentJson;

/**
 * A text with structure as people write it in a plain text box: blank lines between blocks, {@code **strong**},
 * {@code *emphasis*}, {@code [words](https://example.org)}, {@code [words](song_01k9…)} for a mention,
 * {@code [words](Song: Billie Jean)} for one that has no entry yet, {@code [words](quotation 1)}, {@code ## heading},
 * {@code - item}, {@code 1. item}, {@code > quotation}, {@code | table |}, {@code ---}, and {@code {{quiz: …}}} and
 * others in double braces for cards, pictures and players.
 *
 * <p>A block that cannot be written so stands as {@code {{block 3}}} and is kept as it is, wherever it is moved to.
 */
final class RichMarkup {
    private final MarkupNames names;

    RichMarkup(MarkupNames names) {
        this.names = names;
    }

    /** What a box holds: the document, and in which line of the box each of its blocks begins. */
    record Document(String json, List<Integer> lines) {}

    /** The stored document as text; empty for none, and for what is no document. */
    String write(String json) {
        var blocks = RichNodes.blocks(json);
        var written = new ArrayList<String>();
        for (var index = 0; index < blocks.size(); index++) {
            written.add(write(blocks.get(index), index));
        }
        return String.join("\n\n", written);
    }

    private String write(JsonNode block, int index) {
        var text = new MarkupBlocks(names).write(block);
        return text != null && !text.isBlank() && isRead(text, block) ? text : "{{block " + (index + 1) + "}}";
    }

    private boolean isRead(String text, JsonNode block) {
        var read = new MarkupReader(names, List.of()).read(text).blocks();
        return read.size() == 1 && RichNodes.same(read.getFirst(), block);
    }

    /** The document that the text stands for; the stored one if the text says the same. */
    String read(String json, String text) {
        return document(json, text).json();
    }

    Document document(String json, String text) {
        var stored = RichNodes.blocks(json);
        var read = new MarkupReader(names, stored).read(text);
        if (read.blocks().isEmpty()) {
            return new Document("", List.of());
        }
        var isStored = RichNodes.same(JsonNode.createArrayNode(read.blocks()), JsonNode.createArrayNode(stored));
        return new Document(isStored ? json : ContentJson.print(RichNodes.node("doc", read.blocks())), read.lines());
    }
}
