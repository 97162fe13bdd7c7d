package dev.rehearse.content.markdown;

import dev.rehearse.content.finding.Findings;

/** A rule for Markdown that is checked on the text alone, before anything parses it. */
interface TextRule {

    void check(Body body, Findings findings);
}
