package dev.rehearse.edge.http;

import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/** The methods of a resource, which a response with status 405 must list (RFC 9110, section 15.5.6). */
final class AllowedMethods {

    private AllowedMethods() {}

    /** The methods of all resources at the path of this request; none if there is no resource. */
    static Set<String> ofCurrentRequest() {
        var request = CurrentRequestManager.get();
        var methods = new TreeSet<String>();
        var resources = new RequestMapper<>(request.getDeployment().getClassMappers());
        var path = request.getPathWithoutPrefix();
        for (var match = resources.map(path); match != null; match = resources.continueMatching(path, match)) {
            var remaining = match.remaining.isEmpty() ? "/" : match.remaining;
            Stream.of(match.value.handlers)
                    .filter(ClassRoutingHandler.class::isInstance)
                    .map(handler -> ((ClassRoutingHandler) handler).getMappers())
                    .forEach(mappers -> mappers.forEach((method, mapper) -> {
                        if (method != null && mapper.map(remaining) != null) {
                            methods.add(method);
                        }
                    }));
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }
}
