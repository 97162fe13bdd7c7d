package dev.rehearse.question.markdown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark to HTML that is safe to show: raw HTML of the author is escaped, and links go only to http, https and
 * mailto addresses. Images become links, so that a page never makes a reader's browser call another site.
 */
@ApplicationScoped
public class Markdown {

    /** Stands for all that decides about the HTML of a text. Raise it with every change of that: stored HTML is of it. */
    static final int REVISION = 1;

    /*
     * The lint has narrower limits (docs/content.md). These keep a text that it did not see from costing more than a
     * page: nesting beyond them is text, and a text that is too large is shown as its source.
     */
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_HTML = 100_000;
    private static final int DEEPEST_BLOCKS = 40;
    private static final int DEEPEST_INLINES = 20;
    private static final int MOST_CELLS = 1_000;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.builder().maxCells(MOST_CELLS).build());

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST_BLOCKS)
            .maxInlineNesting(DEEPEST_INLINES)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new SafeUrls())
            .nodeRendererFactory(CodeBlocks::new)
            .nodeRendererFactory(ImagesAsLinks::new)
            .build();

    public String html(String markdown) {
        if (markdown.length() > LONGEST_TEXT) {
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
        boolean whole = markdown.length() <= LONGEST_TEXT;
        var shown = whole ? markdown : markdown.substring(0, LONGEST_TEXT) + "\n…";
        return "<pre><code>" + StyledText.escaped(shown) + "</code></pre>\n";
    }
}
