package dev.rehearse.edge.problem;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * An expected failure that is reported to the client. Each kind is a small subclass named after the fact; its title and
 * detail are the messages {@code CODE.title} and {@code CODE.detail}.
 */
public abstract class HttpProblem extends RuntimeException {

    private final transient Problem problem;
    private final int retryAfterSeconds;

    protected HttpProblem(int status, String code, Violation... errors) {
        this(status, code, Map.of(), errors);
    }

    protected HttpProblem(int status, String code, Map<String, ?> arguments, Violation... errors) {
        this(new Problem(status, ProblemText.of(code + ".title"), detail(code, arguments), List.of(errors)), 0);
    }

    private HttpProblem(Problem problem, int retryAfterSeconds) {
        super(message(problem));
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Without values that were sent, because messages of exceptions get into logs. */
    private static String message(Problem problem) {
        return problem.errors().isEmpty()
                ? String.valueOf(problem.detail())
                : problem.errors().stream()
                        .map(error -> error.field() + " " + error.message())
                        .collect(Collectors.joining("; "));
    }

    private static ProblemText detail(String code, Map<String, ?> arguments) {
        return new ProblemText(code + ".detail", arguments);
    }

    public Problem problem() {
        return problem;
    }

    /** Seconds after which the request may succeed (RFC 9110, 10.2.3), where that is known. */
    public OptionalInt retryAfterSeconds() {
        return retryAfterSeconds == 0 ? OptionalInt.empty() : OptionalInt.of(retryAfterSeconds);
    }

    /** The resource does not exist, or the client may not know of it: both look the same. */
    public abstract static class NotFound extends HttpProblem {
        protected NotFound(String code) {
            super(404, code);
        }

        protected NotFound(String code, Map<String, ?> arguments) {
            super(404, code, arguments);
        }
    }

    /** A field of the request has a value that can't be used. */
    public static final class InvalidField extends HttpProblem {
        public InvalidField(Violation violation) {
            this(List.of(violation));
        }

        /** Several fields at once; at least one. */
        public InvalidField(List<Violation> violations) {
            super(Problem.of(400, Violations.detail(violations), violations.toArray(Violation[]::new)), 0);
        }

        public InvalidField(String field, ProblemText message, String value) {
            this(new Violation(field, message, value));
        }

        public InvalidField(String field, String messageCode, String value) {
            this(field, ProblemText.of(messageCode), value);
        }
    }

    /** The request conflicts with the state of the resource. */
    public abstract static class Conflict extends HttpProblem {
        protected Conflict(String code, Violation... errors) {
            super(409, code, errors);
        }

        protected Conflict(String code, Map<String, ?> arguments, Violation... errors) {
            super(409, code, arguments, errors);
        }
    }

    /** A dependency is temporarily unavailable. Only the detail has a message. */
    public abstract static class Unavailable extends HttpProblem {
        protected Unavailable(String code, int retryAfterSeconds) {
            super(Problem.of(503, detail(code, Map.of())), retryAfterSeconds);
        }
    }

    /** The client has exceeded a rate limit. Only the detail has a message. */
    public abstract static class TooMany extends HttpProblem {
        protected TooMany(String code, int retryAfterSeconds) {
            super(Problem.of(429, detail(code, Map.of())), retryAfterSeconds);
        }
    }
}
