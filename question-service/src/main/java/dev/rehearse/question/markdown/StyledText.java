package dev.rehearse.question.markdown;

/** Builds HTML from pieces of text with or without a style class; adjacent pieces of one style share a span. */
final class StyledText {

    private final StringBuilder html = new StringBuilder();
    private String current = "";

    void append(String style, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!style.equals(current)) {
            close();
            if (!style.isEmpty()) {
                html.append("<span class=\"").append(style).append("\">");
            }
            current = style;
        }
        html.append(escaped(text));
    }

    private void close() {
        if (!current.isEmpty()) {
            html.append("</span>");
            current = "";
        }
    }

    @Override
    public String toString() {
        close();
        return html.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
