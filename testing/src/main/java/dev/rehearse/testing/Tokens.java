package dev.rehearse.testing;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;

/** Signed bearer tokens, with the key pair that Quarkus makes for tests. */
public final class Tokens {

    private Tokens() {}

    /** Returns the value of an {@code Authorization} header for the role. */
    public static String bearer(String role) {
        return bearer(role, "rehearse");
    }

    /** Returns the value of an {@code Authorization} header for the role and an audience that may be a wrong one. */
    public static String bearer(String role, String audience) {
        return "Bearer "
                + Jwt.issuer("rehearse")
                        .audience(audience)
                        .upn(role)
                        .groups(role)
                        .expiresIn(Duration.ofMinutes(5))
                        .sign();
    }
}
