package dev.rehearse.notify.link;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secret that signs our links. Without a good one the service does not start. */
@Startup
@Singleton
class LinkKey {

    static final String PROPERTY = "rehearse.token-key";
    static final String NAMES = PROPERTY + " (environment: REHEARSE_TOKEN_KEY)";
    static final String ADVICE = "Make one, for example with: openssl rand -base64 32";

    private static final String ALGORITHM = "HmacSHA256";

    /** HMAC-SHA256 keys shorter than the hash weaken it (RFC 2104, section 3). */
    private static final int SHORTEST = 32;

    private final SecretKeySpec key;

    LinkKey(@ConfigProperty(name = PROPERTY) Optional<String> base64) {
        var text = base64.orElse("");
        objection(text).ifPresent(LinkKey::refuse);
        this.key = new SecretKeySpec(bytes(text), ALGORITHM);
    }

    private static void refuse(String objection) {
        throw new IllegalStateException(objection);
    }

    /** What is wrong with a key, without showing it. */
    static Optional<String> objection(String base64) {
        return bytes(base64).length >= SHORTEST
                ? Optional.empty()
                : Optional.of(NAMES + " must be at least " + SHORTEST + " bytes in Base64. " + ADVICE);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    byte[] sign(byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
