package dev.rehearse.question.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a picture as a PNG of 1200 by 630 pixels, in the dark colours of site.css, like preview.png of the site. */
final class Drawing {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 90;
    private static final float LINE_HEIGHT = 1.14f;

    private static final Color PAPER = new Color(0x12141b);
    private static final Color INK = new Color(0xe6e8f0);
    private static final Color QUIET = new Color(0xa0a8bd);
    private static final Color MARK = new Color(0x3451d1);
    private static final Color DOT = new Color(0xffc857);

    private static final int NAME_SIZE = 40;

    static {
        // Without it a desktop would show an icon of this service.
        System.setProperty("java.awt.headless", "true");
    }

    private Drawing() {}

    /** The picture; nothing if no font of the system has all its letters. */
    static Optional<byte[]> png(PictureText text) {
        return Fonts.of(text.title() + text.line()).map(font -> png(text, font));
    }

    private static byte[] png(PictureText text, Font font) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            draw(graphics, text, font);
        } finally {
            graphics.dispose();
        }
        return encoded(image);
    }

    private static void draw(Graphics2D graphics, PictureText text, Font font) {
        var context = graphics.getFontRenderContext();
        var bold = font.deriveFont(Font.BOLD);
        drawMark(graphics);
        graphics.setColor(INK);
        new TextLayout("Rehearse", bold.deriveFont((float) NAME_SIZE), context).draw(graphics, MARGIN + 94, 136);
        float width = WIDTH - 2 * MARGIN;
        var title = WrappedTitle.of(text.title(), bold, width, context);
        float leading = title.size() * LINE_HEIGHT;
        float y = 360 - (title.lines().size() - 2) * leading / 2;
        for (var line : title.lines()) {
            line.draw(graphics, left(line, width), y);
            y += leading;
        }
        graphics.setColor(QUIET);
        var line = FittedLine.of(text, font, width, context);
        line.draw(graphics, left(line, width), HEIGHT - MARGIN);
    }

    /** Lines of a script that runs from right to left end at the right margin. */
    private static float left(TextLayout line, float width) {
        return line.isLeftToRight() ? MARGIN : MARGIN + width - line.getAdvance();
    }

    /** The mark of icon.svg, 72 of its 64 units wide. */
    private static void drawMark(Graphics2D graphics) {
        var marked = (Graphics2D) graphics.create();
        try {
            marked.translate(MARGIN, MARGIN);
            marked.scale(72 / 64.0, 72 / 64.0);
            marked.setColor(MARK);
            marked.fill(new RoundRectangle2D.Double(0, 0, 64, 64, 30, 30));
            var curve = new Path2D.Double();
            curve.moveTo(13, 45);
            curve.curveTo(20, 44, 22, 22, 32, 22);
            curve.curveTo(42, 22, 44, 39, 51, 39);
            marked.setColor(Color.WHITE);
            marked.setStroke(new BasicStroke(5.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            marked.draw(curve);
            marked.setColor(DOT);
            marked.fill(new Ellipse2D.Double(45.5, 33.5, 11, 11));
        } finally {
            marked.dispose();
        }
    }

    /** In memory; ImageIO would otherwise use a temporary file. */
    private static byte[] encoded(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var smallest = writer.getDefaultWriteParam();
            smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            smallest.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), smallest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
