package dev.rehearse.edge.problem;

import java.util.List;
import java.util.OptionalInt;

/** A failure that is expected and that the client is told about. Each kind is a small subclass named after the fact. */
public abstract class HttpProblem extends RuntimeException {

    private final transient Problem problem;
    private final int retryAfterSeconds;

    protected HttpProblem(int status, String title, String detail, Violation... errors) {
        this(new Problem(title, status, detail, List.of(errors)), 0);
    }

    private HttpProblem(Problem problem, int retryAfterSeconds) {
        super(problem.detail());
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public Problem problem() {
        return problem;
    }

    /** Seconds after which the request may succeed (RFC 9110, 10.2.3), where that is known. */
    public OptionalInt retryAfterSeconds() {
        return retryAfterSeconds == 0 ? OptionalInt.empty() : OptionalInt.of(retryAfterSeconds);
    }

    /** A thing is not there, or is not the asker's: both look the same. */
    public abstract static class NotFound extends HttpProblem {
        protected NotFound(String title, String detail) {
            super(404, title, detail);
        }
    }

    /** A field of the request has a value that can't be used. */
    public static final class InvalidField extends HttpProblem {
        public InvalidField(Violation violation) {
            super(400, "Invalid request", violation.field() + " " + violation.message(), violation);
        }

        public InvalidField(String field, String message, String value) {
            this(new Violation(field, message, value));
        }
    }

    /** The request is at odds with the state of what it wants to change. */
    public abstract static class Conflict extends HttpProblem {
        protected Conflict(String title, String detail, Violation... errors) {
            super(409, title, detail, errors);
        }
    }

    /** Something this service needs is away for a while. */
    public abstract static class Unavailable extends HttpProblem {
        protected Unavailable(String detail, int retryAfterSeconds) {
            super(Problem.of(503, "Temporarily unavailable", detail), retryAfterSeconds);
        }
    }

    /** Somebody asked more often than anybody may. */
    public abstract static class TooMany extends HttpProblem {
        protected TooMany(String detail, int retryAfterSeconds) {
            super(Problem.of(429, "Too many requests", detail), retryAfterSeconds);
        }
    }
}
