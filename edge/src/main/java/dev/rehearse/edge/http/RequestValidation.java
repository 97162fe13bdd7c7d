package dev.rehearse.edge.http;

import dev.rehearse.edge.body.BodyLimits;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.security.CrossSite;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Rejects requests before any handler: malformed addresses and media types, bodies over the limit or without a type,
 * and cross-site forms.
 */
@ApplicationScoped
class RequestValidation {

    private static final int PRIORITY = 900;
    /** After Quarkus sets its own limit, with priority 2, which is the same for all paths. */
    private static final int BEHIND_THE_OVERALL_LIMIT = 1;

    private final BodyLimits limits;
    private final CrossSite crossSite;
    private final ErrorResponse errors;
    private final Optional<String> uploadPath;

    /**
     * The service's setting.
     *
     * @param uploadPath the path of a page that takes a form with a file, whose parts the service reads itself
     */
    RequestValidation(
            BodyLimits limits,
            CrossSite crossSite,
            ErrorResponse errors,
            @ConfigProperty(name = "rehearse.body.upload-path") Optional<String> uploadPath) {
        this.limits = limits;
        this.crossSite = crossSite;
        this.errors = errors;
        this.uploadPath = uploadPath;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
        filters.register(this::loosenLimitOfChunks, BEHIND_THE_OVERALL_LIMIT);
    }

    private void check(RoutingContext context) {
        objection(context.request()).ifPresentOrElse(problem -> errors.send(context, problem, Map.of()), context::next);
    }

    /**
     * Quarkus would enforce its limit with an empty response. It stays as a fallback for handlers that bypass
     * {@code RequestStream}.
     */
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
                .or(() -> takesParts(request.path()) ? Optional.empty() : MediaTypes.objectionToMultipart(request))
                .or(() -> crossSite.objection(request));
    }

    private boolean takesParts(@Nullable String path) {
        return crossSite.isOpen(path)
                || uploadPath.filter(own -> own.equals(path)).isPresent();
    }

    private Optional<Problem> length(HttpServerRequest request) {
        long longest = limits.longestOn(request.path());
        return RequestBody.length(request) > longest
                ? Optional.of(BodyLimits.tooLong(longest, request.getHeader(HttpHeaders.CONTENT_TYPE)))
                : Optional.empty();
    }
}
