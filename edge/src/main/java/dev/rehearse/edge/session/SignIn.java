package dev.rehearse.edge.session;

import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;

/** Sign-in and sign-out, in the language of the browser. */
@Singleton
public class SignIn {

    private final SessionToken tokens;
    private final SessionCookie cookie;
    private final SignInSettings settings;
    private final Engine templates;

    SignIn(SessionToken tokens, SessionCookie cookie, SignInSettings settings, Engine templates) {
        this.tokens = tokens;
        this.cookie = cookie;
        this.settings = settings;
        this.templates = templates;
    }

    Response form(HttpHeaders headers) {
        return page(200, "", PendingRequest.none(), headers);
    }

    /** Only the browser stores the token. */
    Response signIn(String form, UriInfo address, HttpHeaders headers) {
        SameOrigin.require(headers);
        var fields = FormField.of(form);
        var token = FormField.first(fields, PendingRequest.TOKEN).strip();
        var pending = PendingRequest.carried(address.getQueryParameters(), fields, settings.home());
        try {
            return signedIn(token, tokens.owner(token).until(), pending);
        } catch (NotSignedIn refused) {
            return page(refused, pending, headers);
        }
    }

    /** The browser repeats a form by itself: 307 keeps method and body (RFC 9110, 15.4.8). */
    private Response signedIn(String token, Instant until, PendingRequest pending) {
        return switch (pending.kind()) {
            case NONE, UNKEPT -> redirect(Response.Status.SEE_OTHER, settings.home(), token, until);
            case PAGE -> redirect(Response.Status.SEE_OTHER, pending.target(), token, until);
            case FORM -> redirect(Response.Status.TEMPORARY_REDIRECT, pending.target(), token, until);
        };
    }

    Response signOut(HttpHeaders headers) {
        SameOrigin.require(headers);
        return redirect(Response.Status.SEE_OTHER, settings.home() + "/sign-in", "", Instant.EPOCH);
    }

    private Response redirect(Response.Status status, String path, String token, Instant until) {
        return Response.status(status)
                .header(HttpHeaders.LOCATION, path)
                .cookie(cookie.of(token, until))
                .build();
    }

    Response page(NotSignedIn refused, PendingRequest pending, HttpHeaders headers) {
        var language = ReaderLanguage.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var problem = refused.problem().onPage(language);
        return page(problem.status(), String.valueOf(problem.detail()), pending, headers);
    }

    /** The form, with the problem of the last attempt unless it is empty. */
    Response page(int status, String problem, PendingRequest pending, HttpHeaders headers) {
        var page = templates
                .getTemplate("session/signIn.html")
                .data("role", settings.role())
                .data("action", settings.home() + "/sign-in" + pending.query())
                .data("pending", pending)
                .data("problem", problem);
        return PrivatePage.of(page, status, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
