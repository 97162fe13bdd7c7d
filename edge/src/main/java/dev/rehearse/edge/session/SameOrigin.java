package dev.rehearse.edge.session;

import dev.rehearse.edge.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Lets only our own pages change something: a browser adds the cookie to requests of other sites, too. */
final class SameOrigin {

    private SameOrigin() {}

    /** Another site sent the request, or a browser that does not say. */
    private static final class OtherSite extends HttpProblem {
        OtherSite() {
            super(403, "sign-in.other-site");
        }
    }

    /**
     * Throws a problem. Browsers leave out Sec-Fetch-Site where the address is http, and then Origin is compared with
     * Host.
     */
    static void require(HttpHeaders headers) {
        var site = headers.getHeaderString("Sec-Fetch-Site");
        var origin = headers.getHeaderString("Origin");
        boolean isOwn = site == null
                ? origin != null && isAt(origin, headers.getHeaderString(HttpHeaders.HOST))
                : site.equals("same-origin");
        if (!isOwn) {
            throw new OtherSite();
        }
    }

    private static boolean isAt(String origin, @Nullable String host) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
