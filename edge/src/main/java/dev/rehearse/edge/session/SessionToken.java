package dev.rehearse.edge.session;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the bearer token of a sign-in. It is validated like the API's tokens: signature, issuer, audience, time. */
@Singleton
class SessionToken {

    /** Browsers store no cookie longer than 4096 bytes. */
    private static final int LONGEST = 3800;

    private final JWTParser tokens;
    private final SignInSettings settings;

    SessionToken(JWTParser tokens, SignInSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    /** The owner of a valid token, until it expires. */
    record Owner(String name, Set<String> roles, Instant until) {}

    /** Throws {@link NotSignedIn}. */
    Owner owner(@Nullable String token) {
        return owner(token, settings.role());
    }

    /** The owner of a token with the role of the pages or with the other one; throws {@link NotSignedIn}. */
    Owner owner(@Nullable String token, String otherRole) {
        if (token == null || token.isEmpty()) {
            throw NotSignedIn.yet(settings.role());
        }
        if (token.length() > LONGEST) {
            throw NotSignedIn.badToken();
        }
        try {
            var parsed = tokens.parse(token);
            var roles = parsed.getGroups();
            if (!roles.contains(settings.role()) && !roles.contains(otherRole)) {
                throw NotSignedIn.otherRole(settings.role());
            }
            return new Owner(parsed.getName(), roles, Instant.ofEpochSecond(parsed.getExpirationTime()));
        } catch (ParseException e) {
            throw NotSignedIn.badToken();
        }
    }
}
