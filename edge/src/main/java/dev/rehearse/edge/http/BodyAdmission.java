package dev.rehearse.edge.http;

import dev.rehearse.edge.body.BodyBudget;
import dev.rehearse.edge.body.BodyDeadline;
import dev.rehearse.edge.body.BodyLimits;
import dev.rehearse.edge.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Admits request bodies while the budget lasts, each until its deadline. Clients that hold back the ends of many bodies
 * then get 503 and don't exhaust the heap.
 */
@Singleton
class BodyAdmission {

    private static final int AFTER_VALIDATION = 890;
    private static final Problem FULL = Problem.of(503, "body.too-many");
    private static final Problem TOO_SLOW = Problem.of(408, "body.too-slow");

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
        var room = budget.reserve(limits.heldOn(context.request().path(), length));
        if (!room.isGranted()) {
            errors.send(context, FULL, Map.of("Retry-After", "2"));
            return;
        }
        watch(context, room.release(), deadline.of(length).toMillis());
        context.next();
    }

    /**
     * Releases the reservation when the response ends. The timer releases it, too, because not every way in which a
     * connection ends calls the end handler.
     */
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
