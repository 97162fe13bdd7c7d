package dev.rehearse.content.markdown;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The limits of a file's Markdown that bound the cost of parsing and rendering it; docs/content.md lists them. */
public final class MarkdownLimits {

    /** In characters, of all the Markdown of a file. */
    public static final int LONGEST_TEXT = 20_000;

    static final int LONGEST_CODE = 8_000;

    /** In characters. The time of a lexer grows with the square of a line's length. */
    public static final int LONGEST_CODE_LINE = 400;

    /** Levels of quotes, lists, emphasis, links and images around each other. */
    static final int DEEPEST = 10;

    static final int MOST_COLUMNS = 20;

    /** For all tables of a text: a row of a single letter still has as many cells as the table has columns. */
    static final int MOST_CELLS = 1_000;

    static final int MOST_LINKS = 200;

    /** In characters, for all links of a text: a short reference can repeat a long address many times. */
    static final int LONGEST_ADDRESSES = 20_000;

    /** Beyond this the parser treats deeper nesting as text, so that its recursion can't overflow the stack. */
    private static final int DEEPEST_BLOCKS = 40;

    private static final int DEEPEST_INLINES = 20;

    public static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.builder().maxCells(MOST_CELLS).build());

    private static final Parser PARSER =
            parser().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    private MarkdownLimits() {}

    /** For a parser that bounds nesting; it throws IllegalArgumentException for tables with too many cells. */
    public static Parser.Builder parser() {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .maxOpenBlockParsers(DEEPEST_BLOCKS)
                .maxInlineNesting(DEEPEST_INLINES);
    }

    /** Parses the text and adds a finding per limit that it exceeds; a text that is too large is not parsed. */
    public static Optional<Node> parse(Body body, Findings findings) {
        int length = body.text().length();
        if (length > LONGEST_TEXT) {
            findings.add(
                    body.file(),
                    body.firstLine(),
                    Rule.MARKDOWN,
                    FindingTexts.of("markdown.too-long", "length", length, "most", LONGEST_TEXT));
            return Optional.empty();
        }
        try {
            var document = PARSER.parse(body.text());
            new TreeLimits(body, findings).visit(document);
            return Optional.of(document);
        } catch (IllegalArgumentException tooManyCells) {
            findings.add(
                    body.file(),
                    body.firstLine(),
                    Rule.MARKDOWN,
                    FindingTexts.of("markdown.cells", "most", MOST_CELLS));
            return Optional.empty();
        }
    }
}
