package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.OutboundMessage;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Exponential backoff of deferred mails. A campaign's mail is retried after a minute, then two, four and so on up to
 * half an hour; a transactional mail first after five seconds. After four days it has failed (RFC 5321, 4.5.4.1).
 */
final class Backoff {

    private static final Duration FIRST_OF_SINGLE = Duration.ofSeconds(5);
    private static final Duration FIRST_OF_CAMPAIGN = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** RFC 5321, 4.5.4.1: the time to give up needs to be at least four to five days. */
    static final Duration GIVE_UP = Duration.ofDays(4);

    private static final int MOST_DOUBLINGS = 10;
    private static final double JITTER = 0.2;

    private Backoff() {}

    /**
     * The pause after the last attempt. The delivery's id seeds the jitter, so that mails deferred together are retried
     * apart.
     */
    static Duration after(OutboundMessage message) {
        int attempt = message.attempts() + 1;
        var first = message.launch() == null ? FIRST_OF_SINGLE : FIRST_OF_CAMPAIGN;
        var doubled = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return jittered(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled, message);
    }

    /** Returns the pause with random jitter, seeded by delivery and attempt. */
    static Duration jittered(Duration pause, OutboundMessage message) {
        var random = new SplittableRandom(message.delivery().getLeastSignificantBits() + message.attempts());
        return Duration.ofMillis((long) (pause.toMillis() * random.nextDouble(1 - JITTER, 1 + JITTER)));
    }
}
