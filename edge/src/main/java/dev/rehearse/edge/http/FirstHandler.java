package dev.rehearse.edge.http;

import dev.rehearse.edge.body.PercentEncoding;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.StatusTitle;
import dev.rehearse.edge.security.SecurityHeaders;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees each request before the routers do. A service with a path of its own has one around the other, and the outer one,
 * which no application can reach, answers an address that it can't decode or does not know without a body.
 */
@Singleton
class FirstHandler {

    private static final Problem UNDECODABLE =
            Problem.of(400, "Invalid request", "The address holds characters that can't be decoded.");

    private final String rootPath;
    private final ErrorResponse errors;

    FirstHandler(@ConfigProperty(name = "quarkus.http.root-path") String rootPath, ErrorResponse errors) {
        this.rootPath = rootPath;
        this.errors = errors;
    }

    /** Quarkus has no place for it, so that its field is replaced; InvalidAddressTest tells when that ends. */
    @SuppressWarnings("unchecked")
    void install(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start)
            throws ReflectiveOperationException {
        if (rootPath.equals("/")) {
            return;
        }
        Field field = VertxHttpRecorder.class.getDeclaredField("rootHandler");
        field.setAccessible(true);
        var routers = (Handler<HttpServerRequest>) field.get(null);
        Handler<HttpServerRequest> first = request ->
                objection(request).ifPresentOrElse(problem -> refuse(request, problem), () -> routers.handle(request));
        field.set(null, first);
    }

    private Optional<Problem> objection(HttpServerRequest request) {
        if (!PercentEncoding.isClean(request.uri())) {
            return Optional.of(UNDECODABLE);
        }
        var path = request.path();
        return path != null && (path.equals(rootPath) || path.startsWith(rootPath + "/"))
                ? Optional.empty()
                : Optional.of(Problem.of(404, StatusTitle.of(404), null));
    }

    private void refuse(HttpServerRequest request, Problem problem) {
        if (request instanceof HttpServerRequestInternal internal
                && internal.metric() instanceof HttpRequestMetric metric) {
            metric.setTemplatePath(RouteMetrics.WITHOUT_TEMPLATE);
        }
        SecurityHeaders.addTo(request.response());
        errors.send(request, problem, Map.of());
    }
}
