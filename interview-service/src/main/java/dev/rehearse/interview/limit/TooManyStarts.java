package dev.rehearse.interview.limit;

import dev.rehearse.edge.problem.HttpProblem;

/** The client has started as many interviews as its limit allows for now. */
final class TooManyStarts extends HttpProblem.TooMany {
    TooManyStarts(int retryAfterSeconds) {
        super("interview.too-many-starts", retryAfterSeconds);
    }
}
