package dev.rehearse.interview.engine;

import dev.rehearse.edge.problem.HttpProblem;

/** The client has reached its limit of grades for now. */
final class TooManyGrades extends HttpProblem.TooMany {
    TooManyGrades(int retryAfterSeconds) {
        super("grade.too-many", retryAfterSeconds);
    }
}
