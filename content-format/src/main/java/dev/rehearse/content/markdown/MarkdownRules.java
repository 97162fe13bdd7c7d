package dev.rehearse.content.markdown;

import dev.rehearse.content.finding.Findings;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** All rules for the Markdown of a file. One that the parser or the renderer could choke on belongs to the first list. */
final class MarkdownRules {

    private static final List<TextRule> BEFORE_PARSING = List.of();
    private static final List<TreeRule> ON_TREE = List.of(new WorkingLinks());

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private MarkdownRules() {}

    /** Returns the parsed text, unless it is one that must not be parsed. */
    static Optional<Node> check(Body body, Findings findings) {
        int before = findings.count();
        BEFORE_PARSING.forEach(rule -> rule.check(body, findings));
        if (findings.count() > before) {
            return Optional.empty();
        }
        var document = PARSER.parse(body.text());
        ON_TREE.forEach(rule -> rule.check(document, body, findings));
        return Optional.of(document);
    }
}
