package dev.rehearse.question.author.question;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Translated;
import dev.rehearse.edge.problem.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Markdown has errors, each with its line. */
public final class RejectedMarkdown extends HttpProblem {

    private static final int MOST = 100;

    public RejectedMarkdown(List<Finding> findings, String markdown) {
        super(
                400,
                "author.findings",
                Map.of("count", findings.size()),
                errors(findings, markdown.lines().toList()));
    }

    private static Violation[] errors(List<Finding> findings, List<String> lines) {
        return findings.stream()
                .limit(MOST)
                .map(finding -> new Violation("markdown", message(finding), line(lines, finding.line())))
                .toArray(Violation[]::new);
    }

    private static ProblemText message(Finding finding) {
        Translated message = finding.wording()::in;
        return ProblemText.of("author.finding", "line", String.valueOf(finding.line()))
                .with("rule", finding.rule().word())
                .with("message", message);
    }

    private static @Nullable String line(List<String> lines, int number) {
        return number <= lines.size() ? lines.get(number - 1) : null;
    }
}
