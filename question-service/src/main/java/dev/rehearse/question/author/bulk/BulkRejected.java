package dev.rehearse.question.author.bulk;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import java.util.List;
import java.util.Map;

/** Some of the questions cannot be changed this way; none was changed. */
public final class BulkRejected extends HttpProblem.Conflict {
    BulkRejected(List<Violation> errors) {
        super("author.bulk", Map.of("count", errors.size()), errors.toArray(Violation[]::new));
    }
}
