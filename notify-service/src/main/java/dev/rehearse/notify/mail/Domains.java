package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.SlowDomains;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** What this replica knows of slow domains, looked up once a second at most. */
@Singleton
class Domains {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SlowDomains slowDomains;
    private volatile Known known = new Known(Map.of(), System.nanoTime() - FRESH.toNanos());

    private record Known(Map<String, Duration> waits, long at) {}

    Domains(SlowDomains slowDomains) {
        this.slowDomains = slowDomains;
    }

    /** How long mails to the domain have to wait; zero for most. */
    Duration waitOf(String domain) {
        if (System.nanoTime() - known.at() >= FRESH.toNanos()) {
            lookUp();
        }
        return known.waits().getOrDefault(domain, Duration.ZERO);
    }

    void deferred(String domain) {
        slowDomains.deferred(domain);
        lookUp();
    }

    void accepted(String domain) {
        if (known.waits().containsKey(domain)) {
            slowDomains.accepted(domain);
        }
    }

    private void lookUp() {
        known = new Known(slowDomains.waits(), System.nanoTime());
    }
}
