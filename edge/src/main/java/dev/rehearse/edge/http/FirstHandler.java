package dev.rehearse.edge.http;

import dev.rehearse.edge.body.PercentEncoding;
import dev.rehearse.edge.problem.Problem;
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
 * Handles each request before the routers. A service with a root path has two nested routers, and the outer one, which
 * applications can't configure, answers addresses that are malformed or unknown without a body.
 */
@Singleton
class FirstHandler {

    private static final Problem UNDECODABLE = Problem.of(400, "address.undecodable");

    private final String rootPath;
    private final ErrorResponse errors;

    FirstHandler(@ConfigProperty(name = "quarkus.http.root-path") String rootPath, ErrorResponse errors) {
        this.rootPath = rootPath;
        this.errors = errors;
    }

    /**
     * Quarkus offers no hook for it, so this replaces a private field. InvalidRequestTest fails when that stops
     * working.
     */
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
                : Optional.of(Problem.of(404));
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
