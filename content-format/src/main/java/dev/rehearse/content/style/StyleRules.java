package dev.rehearse.content.style;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.folder.Content;
import dev.rehearse.content.model.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The rules of content/README.md that a machine can check, by their numbers. A violation is a finding of the rule
 * style; what may be right as it is, a warning.
 */
public final class StyleRules {

    private StyleRules() {}

    /** The findings and warnings on valid content, which was read from the folder. */
    public static List<Finding> check(Path folder, Content content) {
        var findings = new Findings();
        for (Question question : content.questions()) {
            check(question, lines(folder.resolve(question.file())), findings);
        }
        new KeyBias(findings).check(content.questions());
        return findings.all();
    }

    /** The findings and warnings on a valid question, whose file has this text. */
    public static List<Finding> check(Question question, String text) {
        var findings = new Findings();
        check(question, text.lines().toList(), findings);
        return findings.all();
    }

    private static void check(Question question, List<String> lines, Findings findings) {
        var remarks = new Remarks(lines, question.file(), findings);
        new PromptStyle(question, remarks).check();
        new ChoiceStyle(question.task(), remarks).check();
        new OpenStyle(question, remarks).check();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
