package dev.rehearse.edge.session;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Checks the cookie of each request to a page that needs a sign-in. */
class SignInFilter {

    private final SessionToken tokens;
    private final SessionCookie cookie;
    private final SignIn signIn;
    private final Interruption interruption;
    private final SignedIn signedIn;

    SignInFilter(
            SessionToken tokens, SessionCookie cookie, SignIn signIn, Interruption interruption, SignedIn signedIn) {
        this.tokens = tokens;
        this.cookie = cookie;
        this.signIn = signIn;
        this.interruption = interruption;
        this.signedIn = signedIn;
    }

    @SignInRequired
    @ServerRequestFilter
    public Optional<Response> check(ContainerRequestContext request, HttpHeaders headers, ResourceInfo page)
            throws IOException {
        if (!request.getMethod().equals("GET")) {
            SameOrigin.require(headers);
        }
        var sent = request.getCookies().get(cookie.name());
        try {
            var token = sent == null ? "" : sent.getValue();
            signedIn.as(tokens.owner(token, otherRole(page)), token);
            return Optional.empty();
        } catch (NotSignedIn refused) {
            // A first visit is not a failed sign-in.
            var pending = interruption.of(request);
            return Optional.of(
                    sent == null
                            ? signIn.page(refused.problem().status(), "", pending, headers)
                            : signIn.page(refused, pending, headers));
        }
    }

    private static String otherRole(ResourceInfo page) {
        var required = page.getResourceClass().getAnnotation(SignInRequired.class);
        return required == null ? "" : required.alsoFor();
    }
}
