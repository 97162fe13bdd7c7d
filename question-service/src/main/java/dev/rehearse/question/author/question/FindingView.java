package dev.rehearse.question.author.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Message;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error or a possible error in a question.
 *
 * @param rule its name in docs/content.md
 * @param wording the message in the languages of pages
 */
public record FindingView(
        int line,
        String rule,
        String message,
        @JsonIgnore @Schema(hidden = true) Message wording) {

    public static FindingView of(Finding finding) {
        return new FindingView(finding.line(), finding.rule().word(), finding.message(), finding.wording());
    }
}
