package dev.rehearse.notify.link;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret keys of our links: the first one signs, and signatures by earlier ones are valid as long as these are
 * listed. Without good ones the service does not start.
 */
@Startup
@Singleton
class LinkKey {

    static final String PROPERTY = "rehearse.token-key";
    static final String PREVIOUS = "rehearse.token-key-previous";
    static final String ERASURE = "rehearse.erasure-key";

    private static final String ADVICE = "Make one, for example with: openssl rand -base64 32";
    private static final String ALGORITHM = "HmacSHA256";

    /** HMAC-SHA256 keys shorter than the hash weaken it (RFC 2104, section 3). */
    private static final int SHORTEST = 32;

    private final List<Mac> keys;
    private final Mac ofErasures;

    LinkKey(
            @ConfigProperty(name = PROPERTY) Optional<String> first,
            @ConfigProperty(name = PREVIOUS) Optional<List<String>> previous,
            @ConfigProperty(name = ERASURE) Optional<String> erasure) {
        this.keys = Stream.concat(
                        Stream.of(key(PROPERTY, first.orElse(""))),
                        previous.orElse(List.of()).stream().map(base64 -> key(PREVIOUS, base64)))
                .toList();
        this.ofErasures = erasure.map(base64 -> key(ERASURE, base64)).orElse(keys.getFirst());
    }

    private static Mac key(String property, String base64) {
        objection(property, base64).ifPresent(objection -> {
            throw new IllegalStateException(objection);
        });
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(base64), ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The reason why a key is invalid, without the key. */
    static Optional<String> objection(String property, String base64) {
        return bytes(base64).length >= SHORTEST
                ? Optional.empty()
                : Optional.of(names(property) + " must be at least " + SHORTEST + " bytes in Base64. " + ADVICE);
    }

    /** The message for a key that is published in the source code. */
    static String publicKey(String property) {
        return names(property) + " is a key that everybody knows from the source code. " + ADVICE;
    }

    private static String names(String property) {
        return property + " (environment: " + property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_") + ")";
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    byte[] sign(byte[] message) {
        return mac(keys.getFirst(), message);
    }

    /** Whether one of the keys signed it. All are tried, so that the time does not reveal which one. */
    boolean hasSigned(byte[] message, byte[] signature) {
        boolean found = false;
        for (Mac key : keys) {
            found |= MessageDigest.isEqual(signature, mac(key, message));
        }
        return found;
    }

    /** A hash for comparing, good until the keys change. The label keeps it apart from signatures. */
    byte[] hash(String label, String text) {
        return mac(keys.getFirst(), labelled(label, text));
    }

    /** Whether the bytes are a prefix of the {@link #hash} under one of the keys. */
    boolean hasHashed(String label, String text, byte[] beginning) {
        boolean found = false;
        for (Mac key : keys) {
            found |= MessageDigest.isEqual(beginning, Arrays.copyOf(mac(key, labelled(label, text)), beginning.length));
        }
        return found;
    }

    /** A keyed hash for comparisons over the lifetime of erasure records. */
    byte[] lastingHash(String label, String text) {
        return mac(ofErasures, labelled(label, text));
    }

    private static byte[] labelled(String label, String text) {
        return ("rehearse " + label + "\0" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** By a copy, for many threads use a key at once. */
    private static byte[] mac(Mac key, byte[] message) {
        try {
            return ((Mac) key.clone()).doFinal(message);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
