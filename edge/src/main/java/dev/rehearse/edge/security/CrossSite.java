package dev.rehearse.edge.security;

import dev.rehearse.edge.problem.Problem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes cross-site requests (ASVS 5.0.0, 3.5.1; Fetch Metadata, W3C 2021) by Sec-Fetch-Site, or by Origin where a
 * browser doesn't send it, as to an http address. Other clients send neither header.
 */
@Singleton
public class CrossSite {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Problem REFUSED = Problem.of(403, "site.foreign");

    private final Optional<String> publicUrl;
    private final Optional<String> openPath;

    /** @param openPath the prefix of paths that other sites may post to: one-click unsubscribe (RFC 8058) */
    CrossSite(
            @ConfigProperty(name = "rehearse.public-url") Optional<String> publicUrl,
            @ConfigProperty(name = "rehearse.cross-site.open-path") Optional<String> openPath) {
        this.publicUrl = publicUrl;
        this.openPath = openPath;
    }

    /** The problem if another site sent the request. */
    public Optional<Problem> objection(HttpServerRequest request) {
        return SAFE.contains(request.method()) || isOpen(request.path()) || isOwn(request)
                ? Optional.empty()
                : Optional.of(REFUSED);
    }

    /** Whether other sites may post to the path. */
    public boolean isOpen(@Nullable String path) {
        return path != null && openPath.filter(path::startsWith).isPresent();
    }

    private boolean isOwn(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && OWN.contains(site)) {
            return true;
        }
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return site == null;
        }
        var authority = authority(origin);
        return authority != null
                && !"cross-site".equals(site)
                && (authority.equalsIgnoreCase(request.getHeader("Host"))
                        || publicUrl
                                .map(CrossSite::authority)
                                .filter(authority::equalsIgnoreCase)
                                .isPresent());
    }

    private static @Nullable String authority(String address) {
        try {
            return URI.create(address).getAuthority();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
