package dev.rehearse.interview.practicetest;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** A retired practice test cannot be launched again. */
final class PracticeTestRetired extends HttpProblem.Conflict {
    PracticeTestRetired(String slug) {
        super("practice-test.retired", Map.of("slug", slug));
    }
}
