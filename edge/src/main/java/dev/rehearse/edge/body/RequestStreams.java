package dev.rehearse.edge.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rehearse.edge.problem.ProblemResponses;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Limits chunked bodies, whose length is in no header, and checks forms before they are parsed. */
class RequestStreams {

    private final BodyLimits limits;
    private final ProblemResponses responses;

    RequestStreams(BodyLimits limits, ProblemResponses responses) {
        this.limits = limits;
        this.responses = responses;
    }

    @ServerRequestFilter(preMatching = true)
    public void limit(ContainerRequestContext context, HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return;
        }
        long longest = limits.longestOn(request.path());
        var body = new RequestStream(context.getEntityStream(), longest, BodyLimits.tooLong(longest, type));
        context.setEntityStream(checked(body, type));
    }

    /** Only the parser of forms fails on invalid input with an internal error; Jackson and other readers don't. */
    private static InputStream checked(RequestStream body, String type) {
        var charset = type.toLowerCase(Locale.ROOT).contains("iso-8859-1") ? ISO_8859_1 : UTF_8;
        return FormRules.isForm(type) ? new CheckedBody(body, form -> FormRules.check(form, charset)) : body;
    }

    /** The connection closes after the response. */
    @ServerExceptionMapper
    Response tooLong(RequestStream.TooLong failure, HttpHeaders headers, RoutingContext context) {
        context.addEndHandler(sent -> LingeringClose.of(context.vertx(), context.request()));
        return responses
                .builder(failure.problem(), headers)
                .header("Connection", "close")
                .build();
    }

    @ServerExceptionMapper
    Response incomplete(RequestStream.Incomplete failure, HttpHeaders headers) {
        return responses
                .builder(RequestStream.Incomplete.PROBLEM, headers)
                .header("Connection", "close")
                .build();
    }
}
