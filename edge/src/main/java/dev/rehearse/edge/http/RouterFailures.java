package dev.rehearse.edge.http;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.edge.problem.FailureLog;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.security.SecurityHeaders;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends a problem for requests that fail outside JAX-RS: those that the router rejects, such as one without a Host
 * header, and failures of handlers. No filter may have run, so this also sets security headers and metrics.
 */
@ApplicationScoped
class RouterFailures {

    /** Before Quarkus' own handler, which responds with an id and a stack trace. */
    private static final int BEFORE_ALL_OTHERS = -10_000;

    private final ErrorResponse errors;
    private final FailureLog log;

    RouterFailures(ErrorResponse errors, FailureLog log) {
        this.errors = errors;
        this.log = log;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        var failure = context.failure();
        if (isForSecurity(failure)) {
            context.next();
            return;
        }
        RouteMetrics.hideAddress(context);
        if (context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        SecurityHeaders.addTo(context.response());
        errors.send(context, problem(context.statusCode(), failure), Map.of());
    }

    private static boolean isForSecurity(@Nullable Throwable failure) {
        return failure instanceof AuthenticationException
                || failure instanceof ForbiddenException
                || failure instanceof UnauthorizedException;
    }

    private Problem problem(int status, @Nullable Throwable failure) {
        if (status >= 400 && status < 500) {
            return Problem.of(status);
        }
        if (failure instanceof IllegalArgumentException) {
            return Problem.of(400, "request.undecodable");
        }
        if (failure != null && DatabaseUnavailable.caused(failure)) {
            log.unavailable("The database is unavailable", failure);
            return DatabaseUnavailable.PROBLEM;
        }
        if (failure instanceof IOException || failure instanceof HttpClosedException) {
            return Problem.of(400, "request.ended-early");
        }
        return Problem.of(500, ProblemText.of("fault.id", "id", id(failure)));
    }

    private UUID id(@Nullable Throwable failure) {
        return log.unexpected(failure == null ? new IllegalStateException("No cause") : failure);
    }
}
