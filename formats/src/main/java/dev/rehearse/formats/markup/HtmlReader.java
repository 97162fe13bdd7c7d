package dev.rehearse.formats.markup;

import dev.rehearse.content.finding.Message;
import dev.rehearse.formats.loss.LossTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads HTML as the nodes of Markdown. What there is no Markdown for is kept as text, and noted. */
final class HtmlReader {

    /** Deeper nesting than content may have; what is below is kept as text. */
    private static final int DEEPEST = 30;

    /** jsoup closes what is nested deeper, which bounds its time. */
    private static final int DEEPEST_TREE = 200;

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "ul");

    /** An angle bracket that begins no element of HTML, as in {@code List<String>}. */
    private static final Pattern NO_TAG = Pattern.compile("<(?!!--|/?(?i:a|abbr|acronym|address|applet|area|article"
            + "|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup"
            + "|dd|del|details|dfn|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|h[1-6]|head"
            + "|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|math|meta|nav|noscript"
            + "|object|ol|optgroup|option|p|param|picture|pre|q|s|samp|script|section|select|small|source|span|strike"
            + "|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track"
            + "|tt|u|ul|var|video|wbr)(?=[\\s/>]))");

    private final List<Message> losses = new ArrayList<>();
    private final Inlines inlines = new Inlines(losses);

    List<Message> losses() {
        return losses;
    }

    Document read(String html) {
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST_TREE);
        var body = new Element("body");
        body.appendChildren(parser.parseFragmentInput(NO_TAG.matcher(html).replaceAll("&lt;"), body, ""));
        var document = new Document();
        blocks(body, document, 0);
        return document;
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    void blocks(Element parent, Node into, int depth) {
        @Nullable Paragraph open = null;
        for (org.jsoup.nodes.Node child : parent.childNodes()) {
            if (child instanceof Element element && isBlock(element)) {
                Inlines.close(open);
                open = null;
                block(element, into, depth + 1);
            } else if (child instanceof Element
                    || (child instanceof TextNode text && !(open == null && text.isBlank()))) {
                if (open == null) {
                    open = new Paragraph();
                    into.appendChild(open);
                }
                inlines.add(child, open, depth + 1);
            }
        }
        Inlines.close(open);
    }

    private void block(Element element, Node into, int depth) {
        if (depth > DEEPEST) {
            var paragraph = new Paragraph();
            into.appendChild(paragraph);
            inlines.text(element.wholeText(), paragraph);
            Inlines.close(paragraph);
            losses.add(LossTexts.of("nesting", "most", DEEPEST));
            return;
        }
        switch (element.normalName()) {
            case "pre" -> into.appendChild(code(element));
            case "ul", "ol" -> new Lists(this).add(element, into, depth);
            case "blockquote" -> nested(new BlockQuote(), element, into, depth);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, into, depth);
            case "hr" -> into.appendChild(new ThematicBreak());
            case "table" -> new Tables(inlines, losses).add(element, into, depth);
            default -> blocks(element, into, depth);
        }
    }

    private void nested(Node block, Element element, Node into, int depth) {
        blocks(element, block, depth);
        if (block.getFirstChild() != null) {
            into.appendChild(block);
        }
    }

    /** Headings of level two divide a file of content, and those of level three a section with samples. */
    private void heading(Element element, Node into, int depth) {
        var heading = new Heading();
        int level = element.normalName().charAt(1) - '0';
        heading.setLevel(level == 2 || level == 3 ? 4 : level);
        element.childNodes().forEach(child -> inlines.add(child, heading, depth));
        Inlines.trimEnd(heading);
        if (heading.getFirstChild() != null) {
            into.appendChild(heading);
        }
    }

    private static FencedCodeBlock code(Element element) {
        var block = new FencedCodeBlock();
        var code = element.wholeText();
        block.setInfo(language(element));
        block.setLiteral(code.endsWith("\n") || code.isEmpty() ? code : code + "\n");
        return block;
    }

    private static String language(Element pre) {
        var inner = pre.selectFirst("> code");
        var names = new ArrayList<>(pre.classNames());
        if (inner != null) {
            names.addAll(inner.classNames());
        }
        return names.stream()
                .filter(name -> name.startsWith("language-"))
                .map(name -> name.substring("language-".length()))
                .findFirst()
                .orElse("");
    }
}
