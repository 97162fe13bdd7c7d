package dev.rehearse.notify.message;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A text with placeholders, rendered once per campaign and filled in for each recipient. */
final class Placeholders {

    private final List<String> pieces;

    private Placeholders(List<String> pieces) {
        this.pieces = pieces;
    }

    /** Returns a placeholder for a value while a text is rendered; random, so that no title can contain it. */
    static String mark() {
        return "blank-" + UUID.randomUUID();
    }

    /** The pieces of the text between the marks, each of which is in it once, in this order. */
    static Placeholders of(String text, String... marks) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (String mark : marks) {
            int at = text.indexOf(mark, from);
            pieces.add(text.substring(from, at));
            from = at + mark.length();
        }
        pieces.add(text.substring(from));
        return new Placeholders(pieces);
    }

    String filled(String... values) {
        var text = new StringBuilder(pieces.getFirst());
        for (int i = 0; i < values.length; i++) {
            text.append(values[i]).append(pieces.get(i + 1));
        }
        return text.toString();
    }
}
