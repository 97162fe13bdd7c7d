package dev.rehearse.edge.http;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps addresses out of the metrics, since an interview's address is its secret. What a resource answers is counted by
 * the template of its path; everything else, such as what is refused before, would be counted by the path itself.
 */
@ApplicationScoped
class RouteMetrics {

    private static final int BEFORE_ALL_OTHERS = 1100;
    private static final String WITHOUT_TEMPLATE = "/other";

    void install(@Observes Filters filters) {
        filters.register(RouteMetrics::hide, BEFORE_ALL_OTHERS);
    }

    private static void hide(RoutingContext context) {
        var metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(WITHOUT_TEMPLATE);
        }
        context.next();
    }
}
