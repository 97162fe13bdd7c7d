package dev.rehearse.edge.http;

import dev.rehearse.edge.body.BodyLimits;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.security.CrossSite;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;

/**
 * Turns away requests that no handler should see: an address or a media type that can't be read, a body over the limit or
 * of no type, and a form that another site makes a visitor's browser send.
 */
@ApplicationScoped
class RequestValidation {

    private static final int PRIORITY = 900;
    /** Behind Quarkus' own limit, which has priority 2 and gives every path the same. */
    private static final int BEHIND_THE_OVERALL_LIMIT = 1;

    private final BodyLimits limits;
    private final CrossSite crossSite;
    private final ErrorResponse errors;

    RequestValidation(BodyLimits limits, CrossSite crossSite, ErrorResponse errors) {
        this.limits = limits;
        this.crossSite = crossSite;
        this.errors = errors;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
        filters.register(this::loosenLimitOfChunks, BEHIND_THE_OVERALL_LIMIT);
    }

    private void check(RoutingContext context) {
        objection(context.request()).ifPresentOrElse(problem -> errors.send(context, problem, Map.of()), context::next);
    }

    /** Quarkus' own limit would end it with an empty answer; it stays as a net for whoever reads past {@code RequestStream}. */
    private void loosenLimitOfChunks(RoutingContext context) {
        context.put(
                VertxHttpRecorder.MAX_REQUEST_SIZE_KEY,
                2 * limits.longestOn(context.request().path()));
        context.next();
    }

    private Optional<Problem> objection(HttpServerRequest request) {
        return RequestTarget.objection(request.uri(), request.query())
                .or(() -> HostHeader.objection(request))
                .or(() -> length(request))
                .or(() -> MediaTypes.objection(request))
                .or(() ->
                        crossSite.isOpen(request.path()) ? Optional.empty() : MediaTypes.objectionToMultipart(request))
                .or(() -> crossSite.objection(request));
    }

    private Optional<Problem> length(HttpServerRequest request) {
        long longest = limits.longestOn(request.path());
        return RequestBody.length(request) > longest ? Optional.of(BodyLimits.tooLong(longest)) : Optional.empty();
    }
}
