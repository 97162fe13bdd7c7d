package dev.rehearse.content.style;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.folder.Content;
import dev.rehearse.content.model.Question;
import java.nio.file.Path;
import java.util.List;

/**
 * The rules of content/README.md that a machine can check, by their numbers. A violation is a finding of the rule style; what may
 * be right as it is, a warning.
 */
public final class StyleRules {

    private StyleRules() {}

    /** The findings and warnings on valid content, which was read from the folder. */
    public static List<Finding> check(Path folder, Content content) {
        var findings = new Findings();
        for (Question question : content.questions()) {
            var remarks = new Remarks(folder, question.file(), findings);
            new PromptStyle(question, remarks).check();
            new ChoiceStyle(question.task(), remarks).check();
            new OpenStyle(question, remarks).check();
        }
        new KeyLength(folder, findings).check(content.questions());
        return findings.all();
    }
}
