package dev.rehearse.question.author.exports;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.util.List;
import java.util.Map;

/** The file would have no question: none is published, or the format has a place for none of them. */
final class NothingToExport extends HttpProblem.Conflict {

    private static final int MOST = 100;

    /** No question of the topic is published. */
    NothingToExport(String topic) {
        super("author.export-unpublished", Map.of("topic", topic));
    }

    /** Each finding says of a question why it is left out. */
    NothingToExport(String topic, String format, List<Finding> leftOut) {
        super(
                "author.export-empty",
                Map.of("topic", topic, "format", format),
                leftOut.stream()
                        .limit(MOST)
                        .map(finding -> Violation.of(finding.file(), ProblemText.literal(finding.message())))
                        .toArray(Violation[]::new));
    }
}
