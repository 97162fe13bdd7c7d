package dev.rehearse.content.markdown;

import dev.rehearse.content.finding.Findings;
import org.commonmark.node.Node;

/** A rule for parsed Markdown, whose nodes know their source spans. */
interface TreeRule {

    void check(Node document, Body body, Findings findings);
}
