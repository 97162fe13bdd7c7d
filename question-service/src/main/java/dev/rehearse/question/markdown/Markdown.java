package dev.rehearse.question.markdown;

import dev.rehearse.content.markdown.MarkdownLimits;
import jakarta.enterprise.context.ApplicationScoped;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark to HTML that is safe to show: raw HTML of the author is escaped, and links go only to http, https and
 * mailto addresses. Images become links, so that a page never makes a reader's browser call another site.
 */
@ApplicationScoped
public class Markdown {

    /** Stands for all that decides about the HTML of a text. Raise it with every change of that: stored HTML is of it. */
    static final int REVISION = 2;

    /** The lint finds what would become as long. Such a text of an older catalog is shown as its source. */
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
