package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes tables: a row is {@code | one | two |}, a cell that heads others {@code |= one}. */
final class MarkupTables {
    private static final Pattern RULE = Pattern.compile("\\|[-| :]*-[-| :]*");

    private final MarkupNames names;

    MarkupTables(MarkupNames names) {
        this.names = names;
    }

    static boolean isTable(List<String> lines) {
        return lines.stream().allMatch(line -> line.startsWith("|") && line.length() > 1);
    }

    /** A line of hyphens below the first row, which some are used to, makes that row the head. */
    JsonNode read(List<String> lines) {
        var isHeaded = lines.size() > 1 && RULE.matcher(lines.get(1)).matches();
        var rows = new ArrayList<JsonNode>();
        for (var at = 0; at < lines.size(); at++) {
            if (!isHeaded || at != 1) {
                rows.add(row(lines.get(at), isHeaded && at == 0));
            }
        }
        return RichNodes.node("table", rows);
    }

    private JsonNode row(String line, boolean isHead) {
        return RichNodes.node(
                "tableRow", cells(line).stream().map(cell -> cell(cell, isHead)).toList());
    }

    private JsonNode cell(String written, boolean isHead) {
        var marked = written.startsWith("=");
        return RichNodes.node(
                marked || isHead ? "tableHeader" : "tableCell",
                RichMarkupInlines.read((marked ? written.substring(1) : written).strip(), names));
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var text = line.strip();
        for (var at = 1; at < text.length(); at++) {
            if (RichMarkupStars.isEscape(text, at)) {
                cell.append(text, at, at + 2);
                at++;
            } else if (text.charAt(at) == '|') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(text.charAt(at));
            }
        }
        if (!cell.isEmpty()) {
            cells.add(cell.toString());
        }
        return cells;
    }

    /** Null: a cell of it has a line break, which a row cannot have. */
    @Nullable
    String write(JsonNode table) {
        var lines = new ArrayList<String>();
        for (var row : RichNodes.content(table)) {
            var line = new StringBuilder();
            for (var cell : RichNodes.content(row)) {
                var text =
                        RichMarkupWriter.write(cell, names).replace("|", "\\|").replaceAll("^=", "\\\\=");
                line.append(RichNodes.type(cell).equals("tableHeader") ? "|= " : "| ")
                        .append(text)
                        .append(' ');
            }
            lines.add(line.append('|').toString());
        }
        var text = String.join("\n", lines);
        return text.lines().count() == lines.size() ? text : null;
    }
}
