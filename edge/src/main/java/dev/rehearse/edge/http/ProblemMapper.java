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
import dev.rehearse.edge.problem.StatusTitle;
import dev.rehearse.edge.problem.Violations;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure once, as a problem (RFC 9457). Only what is our own fault is logged, with an id to find it by. */
class ProblemMapper {

    private final ProblemResponses responses;
    private final FailureLog log;

    ProblemMapper(ProblemResponses responses, FailureLog log) {
        this.responses = responses;
        this.log = log;
    }

    @ServerExceptionMapper
    Response expected(HttpProblem failure, HttpHeaders headers) {
        var response = responses.builder(failure.problem(), headers);
        failure.retryAfterSeconds().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException failure, HttpHeaders headers) {
        return responses.render(Violations.of(failure), headers);
    }

    @ServerExceptionMapper
    Response invalidRequest(ResteasyReactiveViolationException failure, HttpHeaders headers) {
        return responses.render(Violations.of(failure), headers);
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException failure, HttpHeaders headers) {
        return challenge("A bearer token is needed.", headers);
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException failure, HttpHeaders headers) {
        return challenge("The bearer token is not valid here.", headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, HttpHeaders headers) {
        return responses.render(Problem.of(403, StatusTitle.of(403), "The token's role does not allow this."), headers);
    }

    private Response challenge(String detail, HttpHeaders headers) {
        return responses
                .builder(Problem.of(401, StatusTitle.of(401), detail), headers)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException failure, HttpHeaders headers) {
        return responses.render(UnreadableBody.problem(failure), headers);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failure, HttpHeaders headers) {
        return responses.render(UnreadableBody.problem(failure), headers);
    }

    @ServerExceptionMapper
    Response garbled(JsonParseException failure, HttpHeaders headers) {
        return responses.render(UnreadableBody.problem(failure), headers);
    }

    @ServerExceptionMapper
    Response excessive(StreamConstraintsException failure, HttpHeaders headers) {
        return responses.render(UnreadableBody.problem(failure), headers);
    }

    /** Jackson fails so at a body that seems to be UTF-32 and is not. */
    @ServerExceptionMapper
    Response undecodable(CharConversionException failure, HttpHeaders headers) {
        return responses.render(Problem.of(400, "Malformed JSON", "The body is not UTF-8."), headers);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException failure, HttpHeaders headers, ContainerRequestContext request) {
        var allowed = AllowedMethods.ofCurrentRequest();
        return allowed.isEmpty() || allowed.contains(request.getMethod())
                ? responses.render(Problem.of(404, StatusTitle.of(404), null), headers)
                : notAllowed(headers, allowed);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException failure, HttpHeaders headers) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return responses.render(UnreadableBody.problem(json), headers);
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return responses.render(Problem.of(status, StatusTitle.of(status), null), headers);
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException failure, HttpHeaders headers) {
        return notAllowed(headers, AllowedMethods.ofCurrentRequest());
    }

    private Response notAllowed(HttpHeaders headers, Set<String> allowed) {
        return responses
                .builder(Problem.of(405, StatusTitle.of(405), null), headers)
                .allow(allowed)
                .build();
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
        return responses.render(Problem.of(500, "Internal error", "Quote this id when you report it: " + id), headers);
    }
}
