package org.linernotes.content;

/** Shows a piece of somebody's input in a message: short, and without what a terminal or page would act upon. */
final class Quoted {
    private static final int SHOWN = 40;

    private Quoted() {}

    static String text(String input) {
        var shown = new StringBuilder("“");
        input.codePoints()
                .limit(SHOWN)
                .map(point -> isPrintable(point) ? point : '\uFFFD')
                .forEach(shown::appendCodePoint);
        return shown.append(input.codePointCount(0, input.length()) > SHOWN ? "…”" : "”")
                .toString();
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
