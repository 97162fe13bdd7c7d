package dev.rehearse.edge.http;

import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.ProblemResponses;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers OPTIONS with the methods of the resource (RFC 9110, 9.3.7), or with 404. */
class OptionsRequests {

    private final ProblemResponses responses;

    OptionsRequests(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerRequestFilter(preMatching = true)
    public Optional<Response> answer(ContainerRequestContext context, HttpHeaders headers) {
        if (!context.getMethod().equals(HttpMethod.OPTIONS)) {
            return Optional.empty();
        }
        var methods = new TreeSet<>(AllowedMethods.ofCurrentRequest());
        if (methods.isEmpty()) {
            return Optional.of(responses.render(Problem.of(404), headers));
        }
        methods.add(HttpMethod.OPTIONS);
        return Optional.of(Response.noContent().allow(methods).build());
    }
}
