package dev.rehearse.question.author.question;

import dev.rehearse.content.finding.Finding;

/**
 * An error or a possible error in a question.
 *
 * @param rule its name in docs/content.md
 */
public record FindingView(int line, String rule, String message) {

    static FindingView of(Finding finding) {
        return new FindingView(finding.line(), finding.rule().word(), finding.message());
    }
}
