package dev.rehearse.edge.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tags request metrics with the route template and never with the path: an interview's address is a secret, and made-up
 * paths must not exhaust the number of tag values. Unknown methods are grouped, too.
 */
@Singleton
class RouteMetrics implements MeterFilter {

    private static final int BEFORE_ALL_OTHERS = 1100;
    static final String WITHOUT_TEMPLATE = "/other";
    private static final String REQUESTS = "http.server.requests";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** The templates of resources that have answered, and the tags for requests without one. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    RouteMetrics() {
        known.addAll(Set.of(WITHOUT_TEMPLATE, "root", "NOT_FOUND", "REDIRECTION", "UNKNOWN", "/cors-preflight"));
    }

    void install(@Observes Filters filters) {
        filters.register(this::measure, BEFORE_ALL_OTHERS);
    }

    private void measure(RoutingContext context) {
        var metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            hideAddress(context);
            context.addHeadersEndHandler(sent -> known.add(metric.applyTemplateMatching(WITHOUT_TEMPLATE)));
        }
        context.next();
    }

    /** Counts the request without its path unless a resource matches later. */
    static void hideAddress(RoutingContext context) {
        var metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(WITHOUT_TEMPLATE);
        }
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().equals(REQUESTS)) {
            return id;
        }
        var uri = id.getTag("uri");
        var method = id.getTag("method");
        var counted = uri == null || known.contains(uri) ? id : id.replaceTags(with(id, "uri", WITHOUT_TEMPLATE));
        return method == null || METHODS.contains(method)
                ? counted
                : counted.replaceTags(with(counted, "method", "OTHER"));
    }

    private static Iterable<Tag> with(Meter.Id id, String key, String value) {
        return id.getTags().stream()
                .map(tag -> tag.getKey().equals(key) ? Tag.of(key, value) : tag)
                .toList();
    }
}
