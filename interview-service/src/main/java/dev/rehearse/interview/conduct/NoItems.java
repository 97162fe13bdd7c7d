package dev.rehearse.interview.conduct;

import dev.rehearse.edge.problem.HttpProblem;

/** A practice test whose topic has no items can't be taken. */
final class NoItems extends HttpProblem.Conflict {
    NoItems(String practiceTest) {
        super("No questions", "The practice test \"" + practiceTest + "\" has no questions at the moment.");
    }
}
