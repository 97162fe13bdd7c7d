package dev.rehearse.formats.gift;

import java.util.ArrayList;
import java.util.List;

/** Text with the escapes of GIFT: a backslash before one of {@code \ : # = { } ~}, and {@code \n} for a line break. */
final class GiftText {

    private static final String SPECIAL = "\\:#={}~";

    private GiftText() {}

    static String escaped(String text) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                escaped.append("\\n");
            } else {
                escaped.append(SPECIAL.indexOf(character) >= 0 ? "\\" : "").append(character);
            }
        }
        return escaped.toString();
    }

    static String plain(String escaped) {
        return plain(escaped, "\n");
    }

    /**
     * Resolves escapes.
     *
     * @param lineBreak what {@code \n} becomes
     */
    static String plain(String escaped, String lineBreak) {
        var plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            if (!isEscape(escaped, i)) {
                plain.append(escaped.charAt(i));
            } else {
                i++;
                plain.append(escaped.charAt(i) == 'n' ? lineBreak : String.valueOf(escaped.charAt(i)));
            }
        }
        return plain.toString();
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && (SPECIAL + "n").indexOf(text.charAt(at + 1)) >= 0;
    }

    /** The first place from there on where the token stands without an escape, or -1. */
    static int find(String text, String token, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith(token, i)) {
                return i;
            }
            if (isEscape(text, i)) {
                i++;
            }
        }
        return -1;
    }

    static boolean has(String text, String token) {
        return find(text, token, 0) >= 0;
    }

    /** The last such place, or -1. */
    static int findLast(String text, String token) {
        int last = -1;
        for (int at = find(text, token, 0); at >= 0; at = find(text, token, at + 1)) {
            last = at;
        }
        return last;
    }

    /** Splits before each of the marks that stands without an escape; what stands before the first comes first. */
    static List<String> splitBefore(String text, String marks) {
        var parts = new ArrayList<String>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                parts.add(text.substring(begin, i));
                begin = i;
            } else if (isEscape(text, i)) {
                i++;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }
}
