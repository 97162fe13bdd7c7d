package dev.rehearse.notify.message;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A text with blanks, rendered once, in which each mail fills in what differs from reader to reader. */
final class Blanks {

    private final List<String> pieces;

    private Blanks(List<String> pieces) {
        this.pieces = pieces;
    }

    /** What stands for a blank while a text is rendered: nobody can have put it into a title. */
    static String mark() {
        return "blank-" + UUID.randomUUID();
    }

    /** The pieces of the text between the marks, each of which is in it once, in this order. */
    static Blanks of(String text, String... marks) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (String mark : marks) {
            int at = text.indexOf(mark, from);
            pieces.add(text.substring(from, at));
            from = at + mark.length();
        }
        pieces.add(text.substring(from));
        return new Blanks(pieces);
    }

    String filled(String... values) {
        var text = new StringBuilder(pieces.getFirst());
        for (int i = 0; i < values.length; i++) {
            text.append(values[i]).append(pieces.get(i + 1));
        }
        return text.toString();
    }
}
