package dev.rehearse.question.page;

import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.edge.site.RenderedPage;
import dev.rehearse.question.practice.LaunchedPracticeTests;
import dev.rehearse.question.practice.PracticeTest;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for cached pages before they reach JAX-RS, on the event loop, without blocking. All other requests,
 * and those with anything unusual, are passed on.
 */
@ApplicationScoped
class CachedPagesRoute {

    /** After all checks of the request. */
    private static final int PRIORITY = 10;

    private static final Pattern PAGE = Pattern.compile("/topics/([a-z0-9-]+)(/[a-z0-9-]+|\\?page=[1-9]\\d{0,4})?");
    private static final Pattern JSON = Pattern.compile("/api/topics/([a-z0-9-]+)");
    private static final Pattern ACCEPT = Pattern.compile(
            "[a-z*]+/[a-z0-9.+*-]+(;(q=0\\.[1-9]|v=b3))*" + "(, ?[a-z*]+/[a-z0-9.+*-]+(;(q=0\\.[1-9]|v=b3))*)*");

    private final RenderedPages pages;
    private final LaunchedPracticeTests practiceTests;

    CachedPagesRoute(RenderedPages pages, LaunchedPracticeTests practiceTests) {
        this.pages = pages;
        this.practiceTests = practiceTests;
    }

    void install(@Observes Filters filters) {
        filters.register(this::answer, PRIORITY);
    }

    private void answer(RoutingContext context) {
        var request = context.request();
        var name = isPlainGet(request) ? name(request) : Optional.<RenderedPages.Name>empty();
        var page = name.flatMap(pages::kept);
        if (page.isEmpty()) {
            context.next();
            return;
        }
        var metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(template(request.uri()));
        }
        send(context, page.get());
    }

    private static String template(String path) {
        if (path.startsWith("/api/")) {
            return "/api/topics/{topic}";
        }
        return path.indexOf('/', "/topics/".length()) < 0 ? "/topics/{topic}" : "/topics/{topic}/{question}";
    }

    private static boolean isPlainGet(HttpServerRequest request) {
        return HttpMethod.GET.equals(request.method())
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private Optional<RenderedPages.Name> name(HttpServerRequest request) {
        var path = request.uri();
        var topic = PAGE.matcher(path);
        if (topic.matches() && accepts(request, "text/html")) {
            return practiceTests.known().map(known -> page(path, topic, known, request));
        }
        return JSON.matcher(path).matches() && accepts(request, "application/json")
                ? Optional.of(new RenderedPages.Name(path, "", List.of()))
                : Optional.empty();
    }

    private static RenderedPages.Name page(
            String path, Matcher topic, Map<String, List<PracticeTest>> known, HttpServerRequest request) {
        var language = ReaderLanguage.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return new RenderedPages.Name(path, language.getLanguage(), known.getOrDefault(topic.group(1), List.of()));
    }

    private static boolean accepts(HttpServerRequest request, String type) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.equals("*/*")) {
            return true;
        }
        return (accept.contains(type) || accept.contains("*/*"))
                && ACCEPT.matcher(accept).matches();
    }

    private static void send(RoutingContext context, RenderedPage page) {
        var request = context.request();
        var sent =
                page.sent(request.getHeader(HttpHeaders.ACCEPT_ENCODING), request.getHeader(HttpHeaders.IF_NONE_MATCH));
        var response = context.response()
                .putHeader(HttpHeaders.ETAG, sent.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (page.byLanguage()) {
            response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (sent.isKnown()) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, page.type());
        var encoding = sent.encoding();
        if (encoding != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding);
        }
        response.end(sent.body());
    }
}
