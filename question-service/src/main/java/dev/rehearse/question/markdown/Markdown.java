package dev.rehearse.question.markdown;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark to HTML that is safe to show: raw HTML of the author is escaped, and links go only to http, https and
 * mailto addresses. Images become links, so that a page never makes a reader's browser call another site.
 */
@ApplicationScoped
public class Markdown {

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(CodeBlocks::new)
            .nodeRendererFactory(ImagesAsLinks::new)
            .build();

    @CacheResult(cacheName = "markdown")
    public String html(String markdown) {
        return renderer.render(parser.parse(markdown));
    }
}
