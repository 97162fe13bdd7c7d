package dev.rehearse.e2e.fuzz;

/** Shows text on one line of a terminal, whatever is in it. */
final class Printable {

    private Printable() {}

    static String of(String text, int longest) {
        var shown = new StringBuilder();
        text.chars().limit(longest).forEach(character -> {
            switch (character) {
                case '\r' -> shown.append("\\r");
                case '\n' -> shown.append("\\n");
                default -> {
                    if (character < ' ' || character > '~') {
                        shown.append("\\x%02x".formatted(character));
                    } else {
                        shown.append((char) character);
                    }
                }
            }
        });
        return text.length() > longest ? shown + " ... (" + text.length() + ")" : shown.toString();
    }
}
