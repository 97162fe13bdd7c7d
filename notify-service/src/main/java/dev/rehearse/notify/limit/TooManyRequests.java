package dev.rehearse.notify.limit;

import dev.rehearse.edge.problem.HttpProblem;

/** The rate limit of the client, or of all clients together, is used up. */
final class TooManyRequests extends HttpProblem.TooMany {
    TooManyRequests(int retryAfterSeconds) {
        super("limit.exceeded", retryAfterSeconds);
    }
}
