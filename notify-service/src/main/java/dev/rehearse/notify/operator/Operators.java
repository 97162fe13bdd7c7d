package dev.rehearse.notify.operator;

import dev.rehearse.edge.security.Role;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Knows an operator by the bearer token, which is checked as the API checks it: signature, issuer, audience, time. */
@ApplicationScoped
class Operators {

    /** Browsers keep no cookie longer than 4096 bytes. */
    private static final int LONGEST_TOKEN = 3800;

    private final JWTParser tokens;
    private final boolean isLocal;

    Operators(JWTParser tokens, @ConfigProperty(name = "rehearse.local") boolean isLocal) {
        this.tokens = tokens;
        this.isLocal = isLocal;
    }

    /** An operator, until the token expires. */
    record Known(String name, Instant until) {}

    /** Throws {@link NotSignedIn}. */
    Known operator(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            throw NotSignedIn.yet();
        }
        if (token.length() > LONGEST_TOKEN) {
            throw NotSignedIn.badToken();
        }
        try {
            var parsed = tokens.parse(token);
            if (!parsed.getGroups().contains(Role.OPERATOR)) {
                throw NotSignedIn.otherRole();
            }
            return new Known(parsed.getName(), Instant.ofEpochSecond(parsed.getExpirationTime()));
        } catch (ParseException e) {
            throw NotSignedIn.badToken();
        }
    }

    /** Sent by a browser over https only; on one machine there may be none (RFC 6265bis, 4.1.3). */
    boolean isSecure() {
        return !isLocal;
    }

    String cookie() {
        return isLocal ? "rehearse-operator" : "__Host-rehearse-operator";
    }
}
