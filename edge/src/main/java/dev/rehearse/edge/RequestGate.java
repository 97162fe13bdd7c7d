package dev.rehearse.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Turns away requests that no handler should see: an address that is no valid UTF-8, a body over the limit, and a form
 * that another site makes a visitor's browser send (ASVS 5.0.0, 3.5.1; Fetch Metadata, W3C 2021).
 */
@ApplicationScoped
class RequestGate {

    private static final int PRIORITY = 900;

    /** After Quarkus has noted its own limit, and before the body is read. */
    private static final int LAST = 1;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final long longestBody;
    private final long longestOfAll;
    private final Optional<String> pathOfLongBodies;
    private final ObjectMapper json;

    /**
     * @param longestBody on each path
     * @param pathOfLongBodies but on this one, if there is one, {@code longestOfAll}
     */
    RequestGate(
            @ConfigProperty(name = "rehearse.body.longest") MemorySize longestBody,
            @ConfigProperty(name = "rehearse.body.long-path") Optional<String> pathOfLongBodies,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longestOfAll,
            ObjectMapper json) {
        this.longestBody = longestBody.asLongValue();
        this.longestOfAll = longestOfAll.asLongValue();
        this.pathOfLongBodies = pathOfLongBodies;
        this.json = json;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
        filters.register(this::limitChunks, LAST);
    }

    /** What announces no length is counted while it is read, by Quarkus, which answers 413 without a body. */
    private void limitChunks(RoutingContext context) {
        if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            context.put(
                    VertxHttpRecorder.MAX_REQUEST_SIZE_KEY,
                    longestOn(context.request().path()));
        }
        context.next();
    }

    private void check(RoutingContext context) {
        objection(context.request()).ifPresentOrElse(problem -> refuse(context, problem), context::next);
    }

    private Optional<Problem> objection(HttpServerRequest request) {
        if (!PercentEncoding.isClean(request.uri())) {
            return Optional.of(
                    Problem.of(400, "Invalid request", "The address holds characters that can't be decoded."));
        }
        long longest = longestOn(request.path());
        if (announcedLength(request) > longest) {
            return Optional.of(
                    Problem.of(413, "Request too large", "The body may be at most " + longest + " bytes long."));
        }
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site")) && !SAFE.contains(request.method())) {
            return Optional.of(Problem.of(403, "Not allowed", "Another site sent this request."));
        }
        return Optional.empty();
    }

    private long longestOn(@Nullable String path) {
        return pathOfLongBodies.filter(it -> it.equals(path)).isPresent()
                ? longestOfAll
                : Math.min(longestBody, longestOfAll);
    }

    /** What isn't a number is left to the HTTP decoder, which refuses it. */
    private static long announcedLength(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    /** The connection goes with the answer: what the client still sends is not worth reading. */
    private void refuse(RoutingContext context, Problem problem) {
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.JSON)
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(problem))
                    .onComplete(sent -> context.request().connection().close());
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }
}
