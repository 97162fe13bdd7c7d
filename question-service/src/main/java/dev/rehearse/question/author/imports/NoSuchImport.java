package dev.rehearse.question.author.imports;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** There is no import with this id, or no more: they are kept for a day. */
final class NoSuchImport extends HttpProblem.NotFound {
    NoSuchImport(String id) {
        super("author.import.unknown", Map.of("id", id));
    }
}
