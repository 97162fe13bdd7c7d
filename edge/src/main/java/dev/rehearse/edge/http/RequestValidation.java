package dev.rehearse.edge.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.edge.body.BodyLimits;
import dev.rehearse.edge.body.LingeringClose;
import dev.rehearse.edge.problem.Problem;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;

/**
 * Turns away requests that no handler should see: an address that is no valid UTF-8, a body over the limit, and a form
 * that another site makes a visitor's browser send (ASVS 5.0.0, 3.5.1; Fetch Metadata, W3C 2021).
 */
@ApplicationScoped
class RequestValidation {

    private static final int PRIORITY = 900;
    /** Behind Quarkus' own limit, which has priority 2 and gives every path the same. */
    private static final int BEHIND_THE_OVERALL_LIMIT = 1;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final BodyLimits limits;
    private final ObjectMapper json;

    RequestValidation(BodyLimits limits, ObjectMapper json) {
        this.limits = limits;
        this.json = json;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
        filters.register(this::loosenLimitOfChunks, BEHIND_THE_OVERALL_LIMIT);
    }

    private void check(RoutingContext context) {
        objection(context.request()).ifPresentOrElse(problem -> refuse(context, problem), context::next);
    }

    /** Quarkus' own limit would end it with an empty answer; it stays as a net for whoever reads past {@code ChunkedBody}. */
    private void loosenLimitOfChunks(RoutingContext context) {
        context.put(
                VertxHttpRecorder.MAX_REQUEST_SIZE_KEY,
                2 * limits.longestOn(context.request().path()));
        context.next();
    }

    private Optional<Problem> objection(HttpServerRequest request) {
        if (!PercentEncoding.isClean(request.uri())) {
            return Optional.of(
                    Problem.of(400, "Invalid request", "The address holds characters that can't be decoded."));
        }
        long longest = limits.longestOn(request.path());
        if (announcedLength(request) > longest) {
            return Optional.of(BodyLimits.tooLong(longest));
        }
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site")) && !SAFE.contains(request.method())) {
            return Optional.of(Problem.of(403, "Not allowed", "Another site sent this request."));
        }
        return Optional.empty();
    }

    /** What isn't a number is left to the HTTP decoder, which refuses it. */
    private static long announcedLength(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    /** The connection goes with the answer. */
    private void refuse(RoutingContext context, Problem problem) {
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.JSON)
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(problem))
                    .onComplete(sent -> LingeringClose.of(context));
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }
}
