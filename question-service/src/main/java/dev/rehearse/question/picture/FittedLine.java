package dev.rehearse.question.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.util.List;

/** The line below a title, in the largest size in which it fits a width. */
final class FittedLine {

    private static final List<Float> SIZES = List.of(32f, 28f, 24f);

    private FittedLine() {}

    /** Where it is too long even in the smallest size, the track is shortened, so that the rest stays readable. */
    static TextLayout of(PictureText text, Font font, float width, FontRenderContext context) {
        for (float size : SIZES) {
            var line = new TextLayout(text.line(), font.deriveFont(size), context);
            if (line.getAdvance() <= width) {
                return line;
            }
        }
        var smallest = font.deriveFont(SIZES.getLast());
        var track = Ellipsis.shortened(
                text.track(),
                beginning -> new TextLayout(beginning + text.rest(), smallest, context).getAdvance() <= width);
        return new TextLayout(track + text.rest(), smallest, context);
    }
}
