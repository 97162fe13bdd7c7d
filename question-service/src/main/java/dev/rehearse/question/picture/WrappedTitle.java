package dev.rehearse.question.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * A title in lines that fit a width, in the largest size in which few lines are enough.
 *
 * @param size of its letters, in pixels
 */
record WrappedTitle(List<TextLayout> lines, float size) {

    private static final List<Float> SIZES = List.of(76f, 64f, 52f, 44f);
    private static final int MOST_LINES = 3;
    private static final String ELLIPSIS = "…";

    WrappedTitle {
        lines = List.copyOf(lines);
    }

    /** Of a title that is too long even in the smallest size, as much as there is room for. */
    static WrappedTitle of(String title, Font font, float width, FontRenderContext context) {
        for (float size : SIZES) {
            var lines = lines(title, font.deriveFont(size), width, context);
            if (lines.size() <= MOST_LINES) {
                return new WrappedTitle(lines, size);
            }
        }
        float smallest = SIZES.getLast();
        return new WrappedTitle(shortened(title, font.deriveFont(smallest), width, context), smallest);
    }

    /** The longest beginning that fits, with an ellipsis; found by halving. */
    private static List<TextLayout> shortened(String title, Font font, float width, FontRenderContext context) {
        int fitting = 0;
        int tooMany = title.length();
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) / 2;
            if (lines(beginning(title, middle), font, width, context).size() <= MOST_LINES) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return lines(beginning(title, fitting), font, width, context);
    }

    private static String beginning(String title, int length) {
        int end = length > 0 && Character.isHighSurrogate(title.charAt(length - 1)) ? length - 1 : length;
        return title.substring(0, end).strip() + ELLIPSIS;
    }

    private static List<TextLayout> lines(String title, Font font, float width, FontRenderContext context) {
        var text = new AttributedString(title);
        text.addAttribute(TextAttribute.FONT, font);
        var measurer = new LineBreakMeasurer(text.getIterator(), context);
        var lines = new ArrayList<TextLayout>();
        while (measurer.getPosition() < title.length() && lines.size() <= MOST_LINES) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }
}
