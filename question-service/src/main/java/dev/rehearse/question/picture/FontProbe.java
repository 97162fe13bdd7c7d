package dev.rehearse.question.picture;

import org.jboss.logging.Logger;

/** Whether Java can draw text at all, which some servers without fonts can't. Tried once, when it is first asked. */
final class FontProbe {

    private static final Logger LOG = Logger.getLogger(FontProbe.class);

    private static final boolean SUCCEEDED = draws();

    private FontProbe() {}

    static boolean succeeded() {
        return SUCCEEDED;
    }

    private static boolean draws() {
        try {
            if (Drawing.png(new PictureText("Rehearse", "Rehearse", "")).isPresent()) {
                return true;
            }
            LOG.info("Topics have no pictures of their own, since no font has the letters of \"Rehearse\"");
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            LOG.infof(noFonts, "Topics have no pictures of their own, since Java can't draw \"Rehearse\"");
        }
        return false;
    }
}
