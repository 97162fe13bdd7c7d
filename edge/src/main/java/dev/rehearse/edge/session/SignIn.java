package dev.rehearse.edge.session;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in and out. A service gives it the addresses: its home page's with {@code /sign-in}, {@code
 * /sign-out}.
 */
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

    public Response form() {
        return page(200, "");
    }

    /** Only the browser keeps the token. */
    public Response signIn(@Nullable String token, HttpHeaders headers) {
        SameOrigin.require(headers);
        var text = token == null ? "" : token.strip();
        try {
            return redirect("", text, tokens.owner(text).until());
        } catch (NotSignedIn refused) {
            return page(refused);
        }
    }

    public Response signOut(HttpHeaders headers) {
        SameOrigin.require(headers);
        return redirect("/sign-in", "", Instant.EPOCH);
    }

    private Response redirect(String path, String token, Instant until) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, settings.home() + path)
                .cookie(cookie.of(token, until))
                .build();
    }

    Response page(NotSignedIn refused) {
        return page(refused.problem().status(), String.valueOf(refused.problem().detail()));
    }

    /** The form, with the problem of the last attempt unless that is empty. */
    Response page(int status, String problem) {
        var role = settings.role();
        var page = templates
                .getTemplate("session/signIn.html")
                .data("role", role)
                .data("heading", role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1) + "s")
                .data("action", settings.home() + "/sign-in")
                .data("problem", problem);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page.render())
                .build();
    }
}
