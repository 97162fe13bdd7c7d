package dev.rehearse.question.markdown;

import dev.rehearse.content.markdown.MarkdownLimits;
import jakarta.enterprise.context.ApplicationScoped;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders CommonMark to safe HTML: raw HTML is escaped, links go only to http, https and mailto addresses, and images
 * become links, so that a page loads nothing from other sites.
 */
@ApplicationScoped
public class Markdown {

    /**
     * The revision of everything that determines the HTML of a text. Increase it with each such change: stored HTML is
     * keyed by it.
     */
    static final int REVISION = 2;

    /** The lint reports texts that would exceed this. Such a text of an older catalog is shown as source. */
    private static final int LONGEST_HTML = 200_000;

    private final Parser parser = MarkdownLimits.parser().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(MarkdownLimits.EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new SafeUrls())
            .nodeRendererFactory(CodeBlocks::new)
            .nodeRendererFactory(ImagesAsLinks::new)
            .build();

    public String html(String markdown) {
        if (markdown.length() > MarkdownLimits.LONGEST_TEXT) {
            return source(markdown);
        }
        try {
            var html = new BoundedText(LONGEST_HTML);
            renderer.render(parser.parse(markdown), html);
            return html.toString();
        } catch (IllegalArgumentException tooLarge) {
            return source(markdown);
        }
    }

    private static String source(String markdown) {
        boolean whole = markdown.length() <= MarkdownLimits.LONGEST_TEXT;
        var shown = whole ? markdown : markdown.substring(0, MarkdownLimits.LONGEST_TEXT) + "\n…";
        return "<pre><code>" + StyledText.escaped(shown) + "</code></pre>\n";
    }
}
