package dev.rehearse.question.picture;

import java.awt.Font;
import java.util.List;
import java.util.Optional;

/** The fonts of pictures: those of the system, as the pages have them. */
final class Fonts {

    private static final List<String> FAMILIES =
            List.of("Liberation Sans", "Helvetica Neue", "Segoe UI", "DejaVu Sans", Font.SANS_SERIF);

    private Fonts() {}

    /** The first font of the system that has all letters of the text. */
    static Optional<Font> of(String text) {
        return FAMILIES.stream()
                .map(family -> new Font(family, Font.PLAIN, 1))
                .filter(font -> isThere(font) && font.canDisplayUpTo(text) == -1)
                .findFirst();
    }

    /** Java has another family in place of one that is not there. */
    private static boolean isThere(Font font) {
        return font.getName().equals(Font.SANS_SERIF) || font.getFamily().equals(font.getName());
    }
}
