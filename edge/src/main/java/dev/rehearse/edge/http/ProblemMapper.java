package dev.rehearse.edge.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.rehearse.edge.body.UnreadableBody;
import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.edge.problem.FailureLog;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.ProblemResponses;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violations;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps exceptions to problems (RFC 9457). Only internal errors are logged, with an id that the response quotes. */
class ProblemMapper {

    private final ProblemResponses responses;
    private final FailureLog log;

    ProblemMapper(ProblemResponses responses, FailureLog log) {
        this.responses = responses;
        this.log = log;
    }

    @ServerExceptionMapper
    Response expected(HttpProblem failure, HttpHeaders headers, UriInfo address) {
        var response = responses.builder(BodyPointers.in(failure.problem(), headers, address), headers);
        failure.retryAfterSeconds().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException failure, HttpHeaders headers, UriInfo address) {
        return responses.render(BodyPointers.in(Violations.of(failure), headers, address), headers);
    }

    @ServerExceptionMapper
    Response invalidRequest(ResteasyReactiveViolationException failure, HttpHeaders headers, UriInfo address) {
        return responses.render(BodyPointers.in(Violations.of(failure), headers, address), headers);
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException failure, HttpHeaders headers) {
        return challenge("token.missing", headers);
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException failure, HttpHeaders headers) {
        return challenge("token.invalid", headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, HttpHeaders headers) {
        return responses.render(Problem.of(403, "token.role"), headers);
    }

    private Response challenge(String detailCode, HttpHeaders headers) {
        return responses
                .builder(Problem.of(401, detailCode), headers)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** Named one by one, because Quarkus has mappers of its own for the subclasses. */
    @ServerExceptionMapper({
        JsonProcessingException.class,
        JsonParseException.class,
        MismatchedInputException.class,
        StreamConstraintsException.class
    })
    Response unreadable(JsonProcessingException failure, HttpHeaders headers, UriInfo address) {
        return responses.render(BodyPointers.in(UnreadableBody.problem(failure), headers, address), headers);
    }

    /** Jackson throws this for a body that it takes for UTF-32. */
    @ServerExceptionMapper
    Response undecodable(CharConversionException failure, HttpHeaders headers) {
        return responses.render(UnreadableBody.undecodable(), headers);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException failure, HttpHeaders headers, ContainerRequestContext request) {
        var allowed = AllowedMethods.ofCurrentRequest();
        return allowed.isEmpty() || allowed.contains(request.getMethod())
                ? responses.render(Problem.of(404), headers)
                : notAllowed(headers, allowed);
    }

    @ServerExceptionMapper
    Response unsupported(NotSupportedException failure, HttpHeaders headers, HttpServerRequest request) {
        return responses.render(UnsupportedType.ofBody(request), headers);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException failure, HttpHeaders headers, UriInfo address) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadable(json, headers, address);
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return responses.render(Problem.of(status), headers);
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException failure, HttpHeaders headers) {
        return notAllowed(headers, AllowedMethods.ofCurrentRequest());
    }

    private Response notAllowed(HttpHeaders headers, Set<String> allowed) {
        return responses.builder(Problem.of(405), headers).allow(allowed).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, HttpHeaders headers) {
        if (DatabaseUnavailable.caused(failure)) {
            log.unavailable("The database is unavailable", failure);
            return responses
                    .builder(DatabaseUnavailable.PROBLEM, headers)
                    .header(HttpHeaders.RETRY_AFTER, DatabaseUnavailable.RETRY_AFTER_SECONDS)
                    .build();
        }
        var id = log.unexpected(failure);
        return responses.render(Problem.of(500, ProblemText.of("fault.id", "id", id)), headers);
    }
}
