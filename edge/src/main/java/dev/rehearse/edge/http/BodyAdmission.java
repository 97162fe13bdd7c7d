package dev.rehearse.edge.http;

import dev.rehearse.edge.body.BodyBudget;
import dev.rehearse.edge.body.BodyDeadline;
import dev.rehearse.edge.body.BodyLimits;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.StatusTitle;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Lets in only as many request bodies at once as the service has room for, and only for so long: many clients that each
 * hold back the end of a body must cost a 503 and not the service.
 */
@Singleton
class BodyAdmission {

    private static final int AFTER_VALIDATION = 890;
    private static final Problem FULL = Problem.of(
            503, StatusTitle.of(503), "The service reads too many bodies at the moment. Try again in a moment.");
    private static final Problem TOO_SLOW = Problem.of(408, StatusTitle.of(408), "The body did not arrive in time.");

    private final BodyLimits limits;
    private final BodyBudget budget;
    private final BodyDeadline deadline;
    private final ErrorResponse errors;

    BodyAdmission(BodyLimits limits, BodyBudget budget, BodyDeadline deadline, ErrorResponse errors) {
        this.limits = limits;
        this.budget = budget;
        this.deadline = deadline;
        this.errors = errors;
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, AFTER_VALIDATION);
    }

    private void admit(RoutingContext context) {
        long length = RequestBody.longest(context.request(), limits);
        if (length == 0) {
            context.next();
            return;
        }
        var room = budget.reserve(length);
        if (!room.isGranted()) {
            errors.send(context, FULL, Map.of("Retry-After", "2"));
            return;
        }
        watch(context, room.release(), deadline.of(length).toMillis());
        context.next();
    }

    /** Frees the room when the answer ends; looks after that itself, too, for a connection may end in many ways. */
    private void watch(RoutingContext context, Runnable release, long millis) {
        var vertx = context.vertx();
        long timer = vertx.setPeriodic(millis, id -> {
            var response = context.response();
            if (response.ended() || response.closed()) {
                release.run();
                vertx.cancelTimer(id);
            } else if (!context.request().isEnded()) {
                errors.send(context, TOO_SLOW, Map.of());
            }
        });
        context.addEndHandler(ended -> {
            release.run();
            vertx.cancelTimer(timer);
        });
    }
}
