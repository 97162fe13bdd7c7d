package dev.rehearse.edge.http;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jspecify.annotations.Nullable;

/** The methods of all resources at a path, whatever the request's own method is. */
final class MatchingMethods {

    /** A Java method that answers the method of HTTP; that of a locator of further resources is null. */
    record Match(@Nullable String method, RuntimeResource resource) {}

    private MatchingMethods() {}

    /** At a path without the root path of the service; empty if there is no resource. */
    static List<Match> at(String path, Deployment deployment) {
        var resources = new RequestMapper<>(deployment.getClassMappers());
        var matches =
                Stream.iterate(resources.map(path), Objects::nonNull, match -> resources.continueMatching(path, match));
        return matches.flatMap(match -> {
                    var remaining = match.remaining.isEmpty() ? "/" : match.remaining;
                    return Stream.of(match.value.handlers)
                            .filter(ClassRoutingHandler.class::isInstance)
                            .flatMap(handler -> methods((ClassRoutingHandler) handler, remaining));
                })
                .toList();
    }

    private static Stream<Match> methods(ClassRoutingHandler resource, String remaining) {
        return resource.getMappers().entrySet().stream().flatMap(mapper -> {
            var match = mapper.getValue().map(remaining);
            return match == null ? Stream.empty() : Stream.of(new Match(mapper.getKey(), match.value));
        });
    }
}
