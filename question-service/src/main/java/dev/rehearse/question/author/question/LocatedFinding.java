package dev.rehearse.question.author.question;

import dev.rehearse.content.finding.Finding;
import java.util.List;

/**
 * A finding in a file.
 *
 * @param file name of the file, or path in the archive
 * @param rule of docs/content.md, or {@code format} or {@code not-carried}
 */
public record LocatedFinding(String file, int line, String rule, String message) {

    public static List<LocatedFinding> all(List<Finding> findings) {
        return findings.stream().map(LocatedFinding::of).toList();
    }

    private static LocatedFinding of(Finding finding) {
        return new LocatedFinding(finding.file(), finding.line(), finding.rule().word(), finding.message());
    }
}
