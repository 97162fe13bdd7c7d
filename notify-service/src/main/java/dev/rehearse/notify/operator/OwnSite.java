package dev.rehearse.notify.operator;

import dev.rehearse.edge.problem.HttpProblem;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Lets a page of ours change something, and nobody else: a browser adds the cookie to what others have it send, too. */
final class OwnSite {

    private OwnSite() {}

    /** Another site sent the request, or a browser that does not say. */
    private static final class Elsewhere extends HttpProblem {
        Elsewhere() {
            super(403, "Not allowed", "This was not sent from one of these pages. Open the page and press its button.");
        }
    }

    /**
     * Throws a problem.
     *
     * @param site the header Sec-Fetch-Site, which browsers leave out where the address is http
     * @param origin the header Origin
     * @param host the header Host, which our front doors pass on
     */
    static void require(@Nullable String site, @Nullable String origin, @Nullable String host) {
        boolean isOwn = site == null ? origin != null && isAt(origin, host) : site.equals("same-origin");
        if (!isOwn) {
            throw new Elsewhere();
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
