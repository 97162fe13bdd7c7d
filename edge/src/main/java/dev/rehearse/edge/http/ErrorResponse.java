package dev.rehearse.edge.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.edge.body.LingeringClose;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.ProblemResponses;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;

/**
 * Sends a problem without JAX-RS: before a resource is matched, or where there is none. It is a page or JSON by the
 * same rule as all problems.
 */
@Singleton
class ErrorResponse {

    private final Vertx vertx;
    private final ObjectMapper json;
    private final ProblemResponses responses;

    ErrorResponse(Vertx vertx, ObjectMapper json, ProblemResponses responses) {
        this.vertx = vertx;
        this.json = json;
        this.responses = responses;
    }

    void send(RoutingContext context, Problem problem, Map<String, String> headers) {
        send(context.request(), problem, headers);
    }

    /** Does nothing if the response has begun. Closes the connection, because the rest of the request is not read. */
    void send(HttpServerRequest request, Problem problem, Map<String, String> headers) {
        var response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        var client = request.headers();
        var page = responses.page(problem, client.getAll("Accept"), client.get("Accept-Language"));
        headers.forEach(response::putHeader);
        response.setStatusCode(problem.status())
                .putHeader("Connection", "close")
                .putHeader("Content-Type", page.isPresent() ? "text/html;charset=utf-8" : Problem.JSON)
                .putHeader("Cache-Control", "no-store")
                .end(page.orElseGet(() -> text(problem)))
                .onComplete(sent -> LingeringClose.of(vertx, request));
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem.in(Locale.ENGLISH));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
