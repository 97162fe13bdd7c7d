package dev.rehearse.question.author.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Message;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A finding in a file.
 *
 * @param file name of the file, or path in the archive
 * @param rule of docs/content.md, or {@code format} or {@code not-carried}
 * @param wording the message in the languages of pages
 */
public record LocatedFinding(
        String file,
        int line,
        String rule,
        String message,
        @JsonIgnore @Schema(hidden = true) Message wording) {

    public static List<LocatedFinding> all(List<Finding> findings) {
        return findings.stream().map(LocatedFinding::of).toList();
    }

    private static LocatedFinding of(Finding finding) {
        return new LocatedFinding(
                finding.file(), finding.line(), finding.rule().word(), finding.message(), finding.wording());
    }
}
