package dev.rehearse.content.markdown;

import dev.rehearse.content.finding.Findings;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;

/** All rules for the Markdown of a file: its limits, and what is checked once it is parsed. */
final class MarkdownRules {

    private static final List<TreeRule> ON_TREE = List.of(new WorkingLinks());

    private MarkdownRules() {}

    /** Returns the parsed text, unless it is one that must not be parsed. */
    static Optional<Node> check(Body body, Findings findings) {
        var document = MarkdownLimits.parse(body, findings);
        document.ifPresent(root -> ON_TREE.forEach(rule -> rule.check(root, body, findings)));
        return document;
    }
}
