package dev.rehearse.edge.http;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.edge.problem.FailureLog;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.StatusTitle;
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
 * Answers requests that fail outside of JAX-RS with a problem: those that the router itself refuses, such as one without
 * a Host, and failures of handlers. These requests may have passed no filter, so headers and metrics are set here, too.
 */
@ApplicationScoped
class RouterFailures {

    /** Before the handler of Quarkus, which answers with an id and a stack trace. */
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
            return Problem.of(status, StatusTitle.of(status), null);
        }
        if (failure instanceof IllegalArgumentException) {
            return Problem.of(400, StatusTitle.of(400), "The request can't be decoded.");
        }
        if (failure != null && DatabaseUnavailable.caused(failure)) {
            log.unavailable("The database is unavailable", failure);
            return DatabaseUnavailable.PROBLEM;
        }
        if (failure instanceof IOException || failure instanceof HttpClosedException) {
            return Problem.of(400, StatusTitle.of(400), "The request ended early.");
        }
        return Problem.of(500, StatusTitle.of(500), "Quote this id when you report it: " + id(failure));
    }

    private UUID id(@Nullable Throwable failure) {
        return log.unexpected(failure == null ? new IllegalStateException("No cause") : failure);
    }
}
