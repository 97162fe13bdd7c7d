package dev.rehearse.edge.http;

import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The methods of a resource, which a response with status 405 must list (RFC 9110, section 15.5.6). */
final class AllowedMethods {

    private AllowedMethods() {}

    /** The methods of all resources at the path of this request; none if there is no resource. */
    static Set<String> ofCurrentRequest() {
        var request = CurrentRequestManager.get();
        var methods = new TreeSet<String>();
        for (var match : MatchingMethods.at(request.getPathWithoutPrefix(), request.getDeployment())) {
            if (match.method() != null) {
                methods.add(match.method());
            }
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }
}
