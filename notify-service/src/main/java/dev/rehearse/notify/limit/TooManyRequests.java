package dev.rehearse.notify.limit;

import dev.rehearse.edge.problem.HttpProblem;

/** The client, or all together, have asked as often as they may for now. */
final class TooManyRequests extends HttpProblem.TooMany {
    TooManyRequests(int retryAfterSeconds) {
        super("limit.exceeded", retryAfterSeconds);
    }
}
