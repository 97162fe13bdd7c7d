package dev.rehearse.installation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A bearer token for one role, signed with the installation's key. */
public record Token(String role, Duration life) {

    private static final List<String> ROLES = List.of("author", "operator", "service");
    private static final String PRODUCT = "rehearse";
    private static final int ID_BYTES = 16;

    public Token {
        if (!ROLES.contains(role)) {
            throw new Refusal("There is no role \"%s\". The roles are %s.".formatted(role, String.join(", ", ROLES)));
        }
        if (!life.isPositive()) {
            throw new Refusal("A token has to be valid for at least one hour.");
        }
    }

    public String signed(Keys keys, InstantSource clock) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims(clock).toJson());
        signature.setKey(keys.privateKey());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private JwtClaims claims(InstantSource clock) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(PRODUCT);
        claims.setAudience(PRODUCT);
        claims.setSubject(role);
        claims.setStringClaim("upn", role);
        claims.setStringListClaim("groups", role);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(life).getEpochSecond()));
        claims.setGeneratedJwtId(ID_BYTES);
        return claims;
    }
}
