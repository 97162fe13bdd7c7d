package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.util.List;
import java.util.Map;

/** Part of an uploaded file cannot be imported; nothing was imported. */
final class ImportRefused extends HttpProblem {

    private static final int MOST = 100;

    private final transient TopicImportView view;

    ImportRefused(List<Finding> findings, TopicImportView view) {
        super(
                400,
                "author.import",
                Map.of("count", findings.size()),
                findings.stream()
                        .limit(MOST)
                        .map(finding -> Violation.of("body", ProblemText.literal(finding.toString())))
                        .toArray(Violation[]::new));
        this.view = view;
    }

    /** With all findings. */
    TopicImportView view() {
        return view;
    }
}
