package dev.rehearse.notify.bounce;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the signature and the timestamp of a post to the webhook. A replay within the window is accepted: it changes
 * nothing, because each bounce counts once.
 */
@Singleton
class WebhookKey {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SIGNATURE = Pattern.compile("sha256=([0-9a-f]{64})");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final Optional<byte[]> secret;
    private final Clock clock;

    WebhookKey(BounceSettings settings, Clock clock) {
        this.secret = settings.webhookSecret().map(text -> text.getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    /** Throws {@link NotSigned} for anything but a signature of the timestamp, a dot and the body. */
    void check(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (secret.isEmpty()) {
            throw new NotSigned("signature.no-secret");
        }
        if (timestamp == null || signature == null) {
            throw new NotSigned("signature.missing");
        }
        var match = SIGNATURE.matcher(signature);
        if (!SECONDS.matcher(timestamp).matches()
                || !match.matches()
                || !MessageDigest.isEqual(
                        mac(secret.get(), timestamp, body), HexFormat.of().parseHex(match.group(1)))) {
            throw new NotSigned("signature.wrong");
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (age.abs().compareTo(WINDOW) > 0) {
            throw new NotSigned("signature.old", Map.of("minutes", WINDOW.toMinutes()));
        }
    }

    private static byte[] mac(byte[] secret, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
