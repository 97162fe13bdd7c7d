package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.Delivery;
import java.time.Duration;
import java.util.SplittableRandom;

/** When a mail that was not taken is tried again: after 5 s, 10 s, 20 s and so on up to half an hour, for four days. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** RFC 5321, 4.5.4.1: the time to give up needs to be at least four to five days. */
    static final Duration GIVE_UP = Duration.ofDays(4);

    private static final int MOST_DOUBLINGS = 10;
    private static final double JITTER = 0.2;

    private Backoff() {}

    /** The pause after the attempt. The delivery's id is the seed, so that mails deferred together come back apart. */
    static Duration after(Delivery delivery, int attempt) {
        var doubled = FIRST.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        var random = new SplittableRandom(delivery.id().getLeastSignificantBits() + attempt);
        var jittered = (long) (doubled.toMillis() * random.nextDouble(1 - JITTER, 1 + JITTER));
        return Duration.ofMillis(Math.min(jittered, LONGEST.toMillis()));
    }
}
