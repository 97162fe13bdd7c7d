package dev.rehearse.question.catalog.page;

import dev.rehearse.edge.site.RenderedPage;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Renders pages with many questions, a few at once; others wait for milliseconds. This bounds memory. They wait before
 * they take a database connection, because waiting requests could otherwise keep the rendering ones from getting one.
 */
@ApplicationScoped
class BoundedRendering {

    private static final int AT_ONCE = 8;

    private final Semaphore rendering = new Semaphore(AT_ONCE);

    /** The page in a language; reading what it shows counts, too. */
    RenderedPage html(Supplier<TemplateInstance> page, Locale language) {
        rendering.acquireUninterruptibly();
        try {
            var html = page.get().setLocale(language).render();
            return RenderedPage.of(html.getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8", true);
        } finally {
            rendering.release();
        }
    }
}
