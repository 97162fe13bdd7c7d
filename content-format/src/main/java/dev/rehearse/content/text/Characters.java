package dev.rehearse.content.text;

import java.util.Locale;
import java.util.Optional;

/** The characters that content may hold: all that can be stored, shown and compared without surprise. */
public final class Characters {

    private Characters() {}

    /** Where the first character stands that must not be there. */
    public static int firstForbidden(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isForbidden(text.codePointAt(at))) {
                return at;
            }
        }
        return -1;
    }

    /** What is wrong with the text, and what would be right. */
    public static Optional<String> complaint(String text) {
        int at = firstForbidden(text);
        return at < 0 ? Optional.empty() : Optional.of(complaint(text.codePointAt(at)));
    }

    static String complaint(int point) {
        return "the character U+%04X (%s) must not stand in content; delete it"
                .formatted(point, String.valueOf(Character.getName(point)).toLowerCase(Locale.ROOT));
    }

    private static boolean isForbidden(int point) {
        return switch (point) {
            case '\n', '\t' -> false;
            case 0xFEFF -> true;
            default -> isUnstorable(point) || isReordering(point);
        };
    }

    private static boolean isUnstorable(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE;
    }

    /** Marks that make a line read otherwise than it is (Boucher and Anderson, Trojan Source, 2023). */
    private static boolean isReordering(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
