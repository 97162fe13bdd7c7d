package dev.rehearse.notify.message;

/** Breaks the lines of a text where a mail program for terminals would, between words. */
final class ShortLines {

    /** RFC 5322, 2.1.1 asks for at most 78; some are left for the signs of who quotes the mail. */
    private static final int LONGEST = 72;

    private ShortLines() {}

    static String of(String text) {
        var broken = new StringBuilder();
        int column = 0;
        for (String word : text.split("(?<=[ \\n])", -1)) {
            var letters = word.strip().length();
            if (column > 0 && letters > 0 && column + letters > LONGEST) {
                broken.setLength(broken.length() - 1);
                broken.append('\n');
                column = 0;
            }
            broken.append(word);
            column = word.endsWith("\n") ? 0 : column + word.length();
        }
        return broken.toString();
    }
}
