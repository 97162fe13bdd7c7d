package dev.rehearse.interview.practicetest;

import dev.rehearse.edge.problem.HttpProblem;

/** A practice test that is over can't be launched again. */
final class PracticeTestRetired extends HttpProblem.Conflict {
    PracticeTestRetired(String slug) {
        super("Practice test retired", "The practice test \"" + slug + "\" is retired.");
    }
}
