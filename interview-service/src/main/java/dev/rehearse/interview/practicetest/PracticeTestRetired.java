package dev.rehearse.interview.practicetest;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.Map;

/** A practice test that is over can't be launched again. */
final class PracticeTestRetired extends HttpProblem.Conflict {
    PracticeTestRetired(String slug) {
        super("practice-test.retired", Map.of("slug", slug));
    }
}
