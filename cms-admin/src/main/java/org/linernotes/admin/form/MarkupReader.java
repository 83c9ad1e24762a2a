package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text as people write it, block by block; question and answers hold the blocks that follow them. */
final class MarkupReader {
    private static final Pattern SPEECH = Pattern.compile("\\{\\{(question|answer)(?:: ?(.*?))?}}");
    private static final Pattern SPEAKER = Pattern.compile("\\[([^\\]]*)]\\(([^()]+)\\)");
    private static final String END = "{{end}}";

    private final MarkupBlocks blocks;
    private final List<JsonNode> stored;
    private final List<JsonNode> read = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private @Nullable List<JsonNode> exchange;
    private @Nullable Speech speech;

    /** @param stored the blocks that lines such as {@code {{block 2}}} stand for */
    MarkupReader(MarkupNames names, List<JsonNode> stored) {
        this.blocks = new MarkupBlocks(names);
        this.stored = stored;
    }

    /** Blocks, and the line in which each begins, counted from 1. */
    record Blocks(List<JsonNode> blocks, List<Integer> lines) {}

    private record Speech(String kind, String speaker, List<JsonNode> blocks) {}

    Blocks read(String text) {
        var typed = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        var chunk = new ArrayList<String>();
        for (var at = 0; at <= typed.length; at++) {
            if (at < typed.length && !typed[at].isBlank()) {
                chunk.add(typed[at]);
            } else if (!chunk.isEmpty()) {
                chunk(chunk, at - chunk.size() + 1);
                chunk.clear();
            }
        }
        endExchange();
        return new Blocks(read, lines);
    }

    private void chunk(List<String> chunk, int line) {
        var marker = chunk.size() == 1 ? SPEECH.matcher(chunk.getFirst()) : null;
        if (marker != null && marker.matches()) {
            speak(
                    marker.group(1),
                    marker.group(2) == null ? "" : marker.group(2).strip(),
                    line);
        } else if (chunk.size() == 1 && chunk.getFirst().equals(END) && exchange != null) {
            endExchange();
        } else {
            for (var part : MarkupBlocks.parts(chunk)) {
                add(blocks.read(part.lines(), stored), line + part.from());
            }
        }
    }

    private void add(JsonNode block, int line) {
        if (speech == null) {
            read.add(block);
            lines.add(line);
        } else {
            speech.blocks().add(block);
        }
    }

    private void speak(String kind, String speaker, int line) {
        endSpeech();
        if (exchange == null || kind.equals("question")) {
            endExchange();
            exchange = new ArrayList<>();
            lines.add(line);
        }
        speech = new Speech(kind, speaker, new ArrayList<>());
    }

    private void endSpeech() {
        if (speech != null && exchange != null) {
            exchange.add(RichNodes.node(
                    speech.kind(),
                    speaker(speech.speaker()),
                    speech.blocks().isEmpty() ? null : List.copyOf(speech.blocks())));
        }
        speech = null;
    }

    private void endExchange() {
        endSpeech();
        if (exchange != null) {
            read.add(RichNodes.node("qa", exchange));
        }
        exchange = null;
    }

    private static Map<String, String> speaker(String written) {
        var attributes = new TreeMap<String, String>();
        var both = SPEAKER.matcher(written);
        if (both.matches()) {
            attributes.put("speaker", both.group(1));
            attributes.put("ref", both.group(2));
        } else if (MarkupCards.isId(written)) {
            attributes.put("ref", written);
        } else if (!written.isEmpty()) {
            attributes.put("speaker", written);
        }
        return attributes;
    }
}
