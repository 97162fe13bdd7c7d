package dev.rehearse.content.markdown;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import java.util.HashSet;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;

/** Visits a parsed text and records the first excess of each limit. The parser's own limits bound the recursion. */
final class TreeLimits {

    private final Body body;
    private final Findings findings;
    private final Set<String> found = new HashSet<>();
    private int line;
    private int depth;
    private int links;
    private int addresses;

    TreeLimits(Body body, Findings findings) {
        this.body = body;
        this.findings = findings;
    }

    void visit(Node node) {
        if (!node.getSourceSpans().isEmpty()) {
            line = node.getSourceSpans().getFirst().getLineIndex();
        }
        check(node);
        int level = nests(node) ? 1 : 0;
        depth += level;
        limit("markdown.limit.nesting", depth, MarkdownLimits.DEEPEST);
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
        }
        depth -= level;
    }

    private void check(Node node) {
        switch (node) {
            case FencedCodeBlock code -> checkCode(code.getLiteral());
            case IndentedCodeBlock code -> checkCode(code.getLiteral());
            case TableRow row -> limit("markdown.limit.columns", count(row), MarkdownLimits.MOST_COLUMNS);
            case Link link -> checkAddress(link.getDestination(), link.getTitle());
            case Image image -> checkAddress(image.getDestination(), image.getTitle());
            default -> {}
        }
    }

    private void checkCode(String code) {
        limit("markdown.limit.code", code.length(), MarkdownLimits.LONGEST_CODE);
        limit(
                "markdown.limit.code-line",
                code.lines().mapToInt(String::length).max().orElse(0),
                MarkdownLimits.LONGEST_CODE_LINE);
    }

    private void checkAddress(String address, @Nullable String title) {
        limit("markdown.limit.links", ++links, MarkdownLimits.MOST_LINKS);
        addresses += address.length() + (title == null ? 0 : title.length());
        limit("markdown.limit.addresses", addresses, MarkdownLimits.LONGEST_ADDRESSES);
    }

    private void limit(String code, int actual, int highest) {
        if (actual > highest && found.add(code)) {
            var message = FindingTexts.of(code, "actual", actual, "most", highest);
            findings.add(body.file(), body.firstLine() + line, Rule.MARKDOWN, message);
        }
    }

    private static boolean nests(Node node) {
        return node instanceof BlockQuote
                || node instanceof ListItem
                || node instanceof Emphasis
                || node instanceof StrongEmphasis
                || node instanceof Link
                || node instanceof Image;
    }

    private static int count(Node parent) {
        int children = 0;
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children++;
        }
        return children;
    }
}
