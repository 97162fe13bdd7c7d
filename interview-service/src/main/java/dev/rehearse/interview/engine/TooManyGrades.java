package dev.rehearse.interview.engine;

import dev.rehearse.edge.problem.HttpProblem;

/** The client has had as many answers graded as it may for now. */
final class TooManyGrades extends HttpProblem.TooMany {
    TooManyGrades(int retryAfterSeconds) {
        super("grade.too-many", retryAfterSeconds);
    }
}
