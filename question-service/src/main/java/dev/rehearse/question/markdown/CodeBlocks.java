package dev.rehearse.question.markdown;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Renders fenced code with syntax highlighting, and fenced plain text as output. */
final class CodeBlocks implements NodeRenderer {

    /** The number of characters of code that fit into a line on a desktop page. */
    private static final int FITS = 72;

    private final HtmlNodeRendererContext context;

    CodeBlocks(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        var block = (FencedCodeBlock) node;
        var language = block.getInfo() == null ? "" : block.getInfo().strip();
        var html = context.getWriter();
        html.line();
        html.tag("pre", attributes(language, block.getLiteral()));
        html.tag("code");
        html.raw(SyntaxHighlighter.html(language, block.getLiteral().stripTrailing()));
        html.tag("/code");
        html.tag("/pre");
        html.line();
    }

    /** Attributes in a fixed order, so that a page has the same bytes on every replica. */
    private static Map<String, String> attributes(String language, String code) {
        var attributes = new TreeMap<String, String>();
        // A block that is wider than the page scrolls, so it must be reachable by keyboard. On phones a script makes it
        // so.
        if (code.lines().anyMatch(line -> line.length() > FITS)) {
            attributes.put("tabindex", "0");
        }
        if (language.equals("text")) {
            attributes.put("class", "output");
        }
        return attributes;
    }
}
