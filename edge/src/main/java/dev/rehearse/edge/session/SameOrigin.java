package dev.rehearse.edge.session;

import dev.rehearse.edge.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Allows changes from our own pages only, because browsers also attach the cookie to requests of other sites. */
final class SameOrigin {

    private SameOrigin() {}

    /** The request comes from another site, or from a browser that does not tell. */
    private static final class OtherSite extends HttpProblem {
        OtherSite() {
            super(403, "sign-in.other-site");
        }
    }

    /** Throws a problem. Browsers leave out Sec-Fetch-Site for http addresses; then Origin is compared with Host. */
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
