package dev.rehearse.edge.session;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Instant;
import java.util.Date;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookie that holds a token. All services share one origin, so one sign-in is valid for the pages of all of them.
 */
@Singleton
class SessionCookie {

    /** Browsers send it over https only; a trial on one machine may not have https (RFC 6265bis, 4.1.3). */
    private final boolean isSecure;

    SessionCookie(@ConfigProperty(name = "rehearse.local") boolean isLocal) {
        this.isSecure = !isLocal;
    }

    String name() {
        return isSecure ? "__Host-rehearse-session" : "rehearse-session";
    }

    /** The cookie expires with the token. Its time is absolute, so it needs no clock of ours. */
    NewCookie of(String token, Instant until) {
        return new NewCookie.Builder(name())
                .value(token)
                .path("/")
                .expiry(Date.from(until))
                .secure(isSecure)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
