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

    private static final String ALGORITHM = "HmacSHA256";

    /** HMAC-SHA256 keys shorter than the hash weaken it (RFC 2104, section 3). */
    private static final int SHORTEST = 32;

    private final SecretKeySpec key;

    LinkKey(@ConfigProperty(name = "rehearse.token-key") Optional<String> base64) {
        this.key = new SecretKeySpec(bytes(base64.orElse("")), ALGORITHM);
    }

    private static byte[] bytes(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length >= SHORTEST) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // answered below, without the key's text
        }
        throw new IllegalStateException("rehearse.token-key (environment: REHEARSE_TOKEN_KEY) must be at least "
                + SHORTEST + " bytes in Base64, for example from: openssl rand -base64 32");
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
