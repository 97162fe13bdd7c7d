package dev.rehearse.edge.body;

import dev.rehearse.edge.problem.ProblemResponses;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Limits bodies that come in chunks, where {@code RequestValidation} has no length to look at. */
class ChunkedBodies {

    private final BodyLimits limits;
    private final ProblemResponses responses;

    ChunkedBodies(BodyLimits limits, ProblemResponses responses) {
        this.limits = limits;
        this.responses = responses;
    }

    @ServerRequestFilter(preMatching = true)
    public void limit(ContainerRequestContext context, HttpServerRequest request) {
        if (request.getHeader("Transfer-Encoding") != null) {
            context.setEntityStream(new ChunkedBody(context.getEntityStream(), limits.longestOn(request.path())));
        }
    }

    /** The connection goes with the answer. */
    @ServerExceptionMapper
    Response tooLong(ChunkedBody.TooLong failure, HttpHeaders headers, RoutingContext context) {
        context.addEndHandler(sent -> LingeringClose.of(context));
        return responses
                .builder(failure.problem(), headers)
                .header("Connection", "close")
                .build();
    }
}
