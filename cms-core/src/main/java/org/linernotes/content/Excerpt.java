package org.linernotes.content;

/** The beginning of a text. */
public final class Excerpt {
    private Excerpt() {}

    /** On one line, at most so many code points, ending at a word. */
    public static String of(String plain, int maxLength) {
        var line = plain.replaceAll("\\s+", " ").strip();
        if (ReadText.length(line) <= maxLength) {
            return line;
        }
        if (maxLength < 1) {
            return "";
        }
        var cut = line.substring(0, line.offsetByCodePoints(0, maxLength - 1));
        var space = cut.lastIndexOf(' ');
        return (space > cut.length() / 2 ? cut.substring(0, space) : cut).stripTrailing() + "…";
    }
}
