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
        float size = SIZES.getLast();
        var smallest = font.deriveFont(size);
        var shortened = Ellipsis.shortened(
                title, beginning -> lines(beginning, smallest, width, context).size() <= MOST_LINES);
        return new WrappedTitle(lines(shortened, smallest, width, context), size);
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
