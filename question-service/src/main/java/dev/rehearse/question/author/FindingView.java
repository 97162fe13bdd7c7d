package dev.rehearse.question.author;

import dev.rehearse.content.finding.Finding;

/**
 * Something that is or may be wrong with a question.
 *
 * @param rule of docs/content.md
 */
public record FindingView(int line, String rule, String message) {

    static FindingView of(Finding finding) {
        return new FindingView(finding.line(), finding.rule().word(), finding.message());
    }
}
