package dev.rehearse.question.author;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** A file holds this topic or question, so that only the file can change it. */
final class OwnedByFile extends HttpProblem.Conflict {
    OwnedByFile(String file) {
        super("author.owned-by-file", Map.of("file", file));
    }
}
