package dev.rehearse.formats.markup;

import dev.rehearse.content.finding.Message;
import dev.rehearse.formats.loss.LossTexts;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a line of HTML: text, emphasis, code and links. */
record Inlines(List<Message> losses) {

    private static final int DEEPEST = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern KEPT_ADDRESS = Pattern.compile("(?i)(https?://|mailto:).+|#.*|/([^/].*)?");
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "script",
            "style",
            "template",
            "iframe",
            "object",
            "embed",
            "applet",
            "video",
            "audio",
            "canvas",
            "svg",
            "math",
            "input",
            "select",
            "button",
            "textarea");

    void add(org.jsoup.nodes.Node node, Node into, int depth) {
        if (node instanceof TextNode text) {
            text(text.getWholeText(), into);
        } else if (node instanceof Element element) {
            element(element, into, depth + 1);
        }
    }

    private void element(Element element, Node into, int depth) {
        var name = element.normalName();
        if (depth > DEEPEST) {
            text(element.wholeText(), into);
        } else if (WITHOUT_TEXT.contains(name)) {
            losses.add(LossTexts.of("element", "name", name));
        } else {
            switch (name) {
                case "b", "strong" -> span(new StrongEmphasis(), element, into, depth);
                case "i", "em" -> span(new Emphasis(), element, into, depth);
                case "code", "kbd", "samp", "tt" -> code(element, into);
                case "a" -> link(element, into, depth);
                case "img" -> image(element, into);
                case "br" -> lineBreak(into);
                default -> others(element, into, depth);
            }
        }
    }

    private void others(Element element, Node into, int depth) {
        if (Set.of("sub", "sup").contains(element.normalName())) {
            losses.add(LossTexts.of("element", "name", element.normalName()));
        }
        if (HtmlReader.isBlock(element)) {
            text(" ", into);
        }
        children(element, into, depth);
        if (HtmlReader.isBlock(element)) {
            text(" ", into);
        }
    }

    private void children(Element element, Node into, int depth) {
        element.childNodes().forEach(child -> add(child, into, depth));
    }

    /** Blanks stand around emphasis, never inside of its marks. */
    private void span(Node span, Element element, Node into, int depth) {
        if (isWithin(into, span.getClass())) {
            children(element, into, depth);
            return;
        }
        var text = element.wholeText();
        if (BLANKS.matcher(text).lookingAt()) {
            text(" ", into);
        }
        boolean same =
                into.getLastChild() != null && into.getLastChild().getClass().equals(span.getClass());
        var target = same ? into.getLastChild() : span;
        children(element, target, depth);
        trimEnd(target);
        if (!same && target.getFirstChild() != null) {
            into.appendChild(target);
        }
        if (BLANKS.matcher(text).replaceAll(" ").endsWith(" ")) {
            text(" ", into);
        }
    }

    private static boolean isWithin(@Nullable Node node, Class<? extends Node> type) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at.getClass().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private static void code(Element element, Node into) {
        var code = BLANKS.matcher(element.wholeText()).replaceAll(" ");
        if (!code.isBlank()) {
            into.appendChild(new Code(code));
        }
    }

    private void link(Element element, Node into, int depth) {
        var address = element.attr("href").strip();
        if (address.isEmpty() || isWithin(into, Link.class)) {
            children(element, into, depth);
            return;
        }
        if (!KEPT_ADDRESS.matcher(address).matches()) {
            losses.add(LossTexts.of("link", "address", address));
            children(element, into, depth);
            return;
        }
        var link = new Link(address, null);
        children(element, link, depth);
        trimEnd(link);
        if (link.getFirstChild() == null) {
            link.appendChild(new Text(address));
        }
        into.appendChild(link);
    }

    private void image(Element element, Node into) {
        losses.add(LossTexts.of("image", "address", element.attr("src")));
        text(element.attr("alt"), into);
    }

    private static void lineBreak(Node into) {
        trimEnd(into);
        if (into.getLastChild() != null && !(into.getLastChild() instanceof HardLineBreak)) {
            into.appendChild(new HardLineBreak());
        }
    }

    /** Runs of blanks count as one, and as none at the beginning of a line. */
    void text(String raw, Node into) {
        var text = BLANKS.matcher(raw).replaceAll(" ");
        var last = into.getLastChild();
        boolean begins = last == null || last instanceof HardLineBreak;
        boolean afterBlank = last instanceof Text before && before.getLiteral().endsWith(" ");
        if (begins || afterBlank) {
            text = text.stripLeading();
        }
        if (text.isEmpty()) {
            return;
        }
        if (last instanceof Text before) {
            before.setLiteral(before.getLiteral() + text);
        } else {
            into.appendChild(new Text(text));
        }
    }

    /** Takes blanks and line breaks from the end; an empty block goes. */
    static void close(@Nullable Node block) {
        if (block != null) {
            trimEnd(block);
            if (block.getFirstChild() == null) {
                block.unlink();
            }
        }
    }

    static void trimEnd(Node parent) {
        while (parent.getLastChild() != null) {
            var last = parent.getLastChild();
            if (last instanceof Text text && !text.getLiteral().isBlank()) {
                text.setLiteral(text.getLiteral().stripTrailing());
                return;
            }
            if (!(last instanceof Text) && !(last instanceof HardLineBreak)) {
                return;
            }
            last.unlink();
        }
    }
}
