package org.linernotes.content;

/** Writes HTML that cannot hold anything but the elements it is asked for: whatever else comes in is escaped. */
final class HtmlWriter {
    private final StringBuilder html = new StringBuilder();

    HtmlWriter open(String element, String... namesAndValues) {
        html.append('<').append(element);
        for (var i = 0; i < namesAndValues.length; i += 2) {
            html.append(' ').append(namesAndValues[i]).append("=\"");
            escape(namesAndValues[i + 1]);
            html.append('"');
        }
        html.append('>');
        return this;
    }

    HtmlWriter close(String element) {
        html.append("</").append(element).append('>');
        return this;
    }

    HtmlWriter text(String text) {
        escape(text);
        return this;
    }

    HtmlWriter element(String element, String text) {
        return open(element).text(text).close(element);
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(text.charAt(i));
            }
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
