package dev.rehearse.question.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Draws pictures when they are asked for, one at a time, and caches them by their words. Drawing takes about a tenth of
 * a second and 2.3 MB; a JVM without fonts, as on some servers, draws none.
 */
@ApplicationScoped
public class Pictures {

    private static final Logger LOG = Logger.getLogger(Pictures.class);

    /** In bytes: some hundred pictures. */
    private static final long HEAVIEST = 8_000_000;

    private static final int WEIGHT_OF_ENTRY = 500;

    private final ReentrantLock drawing = new ReentrantLock();
    private final Cache<PictureText, Optional<byte[]>> drawn = Caffeine.newBuilder()
            .maximumWeight(HEAVIEST)
            .weigher((PictureText text, Optional<byte[]> png) ->
                    WEIGHT_OF_ENTRY + png.map(bytes -> bytes.length).orElse(0))
            .build();

    Pictures() {}

    /** The picture as a PNG; nothing if the system can't draw it. */
    public Optional<byte[]> png(PictureText text) {
        return drawn.get(text, this::draw);
    }

    private Optional<byte[]> draw(PictureText text) {
        drawing.lock();
        try {
            return FontProbe.succeeded() ? Drawing.png(text) : Optional.empty();
        } catch (RuntimeException | LinkageError | InternalError undrawn) {
            LOG.warnf(undrawn, "The picture of \"%s\" can't be drawn", text.title());
            return Optional.empty();
        } finally {
            drawing.unlock();
        }
    }
}
