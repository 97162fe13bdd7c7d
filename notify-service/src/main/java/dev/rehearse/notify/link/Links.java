package dev.rehearse.notify.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes and reads the addresses in our mail. A token is subscription, round and end of validity with an HMAC-SHA256
 * over them and the purpose, so that none can be made, altered, or used for another purpose.
 */
@ApplicationScoped
public class Links {

    /** The validity of a confirmation link. The other links are valid as long as their mails are kept. */
    private static final Duration CONFIRMATION_VALIDITY = Duration.ofDays(3);

    private static final int PAYLOAD_BYTES = 2 * Long.BYTES + Integer.BYTES + Long.BYTES;
    private static final int SIGNATURE_BYTES = 32;
    private static final int LONGEST_TOKEN = 100;

    private final LinkKey key;
    private final Clock clock;
    private final String publicUrl;

    Links(LinkKey key, Clock clock, @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.key = key;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /** The address of a page of ours, from its path. */
    public String page(String path) {
        return publicUrl + path;
    }

    /** The address of the page that confirms this round of the subscription. */
    public String confirmation(UUID subscription, int round) {
        var end = clock.instant().plus(CONFIRMATION_VALIDITY);
        return page("/notify/confirm/" + token(Purpose.CONFIRM, subscription, round, end));
    }

    /** The address that ends the subscription. */
    public String unsubscribe(UUID subscription, int round) {
        return page("/notify/unsubscribe/" + token(Purpose.UNSUBSCRIBE, subscription, round, Instant.MAX));
    }

    /** The address of the page where the subscriber sees and changes all that we hold of them. */
    public String preferences(UUID subscriber) {
        return page("/notify/preferences/" + token(Purpose.PREFERENCES, subscriber, 0, Instant.MAX));
    }

    /** Decodes the token of a confirmation link, also after its three days; throws {@link NoSuchLink}. */
    public Link confirmation(String token) {
        return open(Purpose.CONFIRM, token).orElseThrow(NoSuchLink::toConfirm);
    }

    /** Decodes the token of an unsubscribe link; throws {@link NoSuchLink}. */
    public Link unsubscribe(String token) {
        return open(Purpose.UNSUBSCRIBE, token).orElseThrow(NoSuchLink::toUnsubscribe);
    }

    /** Whose preferences the token leads to; throws {@link NoSuchLink}. */
    public UUID preferences(String token) {
        return open(Purpose.PREFERENCES, token)
                .orElseThrow(NoSuchLink::toSettings)
                .subscription();
    }

    private String token(Purpose purpose, UUID subscription, int round, Instant end) {
        var payload = ByteBuffer.allocate(PAYLOAD_BYTES)
                .putLong(subscription.getMostSignificantBits())
                .putLong(subscription.getLeastSignificantBits())
                .putInt(round)
                .putLong(end.getEpochSecond())
                .array();
        var token = ByteBuffer.allocate(PAYLOAD_BYTES + SIGNATURE_BYTES)
                .put(payload)
                .put(key.sign(signed(purpose, payload)))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private Optional<Link> open(Purpose purpose, String token) {
        var bytes = decoded(token);
        if (bytes.length != PAYLOAD_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        var payload = new byte[PAYLOAD_BYTES];
        var signature = new byte[SIGNATURE_BYTES];
        ByteBuffer.wrap(bytes).get(payload).get(signature);
        if (!key.hasSigned(signed(purpose, payload), signature)) {
            return Optional.empty();
        }
        var fields = ByteBuffer.wrap(payload);
        var subscription = new UUID(fields.getLong(), fields.getLong());
        int round = fields.getInt();
        boolean isExpired = clock.instant().getEpochSecond() >= fields.getLong();
        return Optional.of(new Link(subscription, round, isExpired));
    }

    private static byte[] signed(Purpose purpose, byte[] payload) {
        var label = ("rehearse " + purpose + "\0").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(label.length + payload.length)
                .put(label)
                .put(payload)
                .array();
    }

    private static byte[] decoded(String token) {
        try {
            return token.length() <= LONGEST_TOKEN ? Base64.getUrlDecoder().decode(token) : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** The purpose of a token, part of the signed data. */
    private enum Purpose {
        CONFIRM,
        UNSUBSCRIBE,
        PREFERENCES
    }
}
