package dev.rehearse.content.text;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Message;
import java.util.Locale;
import java.util.Optional;

/** The characters that content may hold: those that can be stored, displayed and compared reliably. */
public final class Characters {

    private Characters() {}

    /** The index of the first forbidden character. */
    public static int firstForbidden(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isForbidden(text.codePointAt(at))) {
                return at;
            }
        }
        return -1;
    }

    /** The message about a forbidden character. */
    public static Optional<Message> complaint(String text) {
        int at = firstForbidden(text);
        return at < 0 ? Optional.empty() : Optional.of(complaint(text.codePointAt(at)));
    }

    static Message complaint(int point) {
        return FindingTexts.of(
                "character",
                "point",
                "U+%04X".formatted(point),
                "name",
                String.valueOf(Character.getName(point)).toLowerCase(Locale.ROOT));
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

    /**
     * Bidirectional control characters, which make a line look different from its content (Boucher and Anderson, Trojan
     * Source, 2023).
     */
    private static boolean isReordering(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
