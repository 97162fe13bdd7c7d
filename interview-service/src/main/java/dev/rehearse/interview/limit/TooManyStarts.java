package dev.rehearse.interview.limit;

import dev.rehearse.edge.problem.HttpProblem;

/** The client has started as many interviews as it may for now. */
final class TooManyStarts extends HttpProblem.TooMany {
    TooManyStarts(int retryAfterSeconds) {
        super(
                "Too many interviews were started from your network. Those that have begun go on; start another one later.",
                retryAfterSeconds);
    }
}
