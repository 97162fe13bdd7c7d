package dev.rehearse.formats.exchange;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Question;
import java.util.List;

/**
 * The questions of an imported file. Their files, like {@code items/name.md}, are relative to the folder of a topic
 * that is not known yet; the topic's slug is empty.
 *
 * @param findings of the rule {@link Rule#FORMAT} where the file is not in its format, of {@link Rule#NOT_CARRIED}
 *     where content can't hold what it says
 */
public record Imported(List<Question> questions, List<Finding> findings) {

    public Imported {
        questions = List.copyOf(questions);
        findings = List.copyOf(findings);
    }

    /** Whether the file is in its format, so that its questions may be used. */
    public boolean isGood() {
        return findings.stream().allMatch(finding -> finding.rule() == Rule.NOT_CARRIED);
    }
}
