package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.SlowDomains;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** This replica's cache of slow domains, refreshed once a second at most. */
@Singleton
class SlowDomainCache {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SlowDomains slowDomains;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), System.nanoTime() - FRESH.toNanos());

    private record Snapshot(Map<String, Duration> waits, long at) {}

    SlowDomainCache(SlowDomains slowDomains) {
        this.slowDomains = slowDomains;
    }

    /** The remaining wait of mails to the domain; zero for most. */
    Duration waitOf(String domain) {
        if (System.nanoTime() - snapshot.at() >= FRESH.toNanos()) {
            lookUp();
        }
        return snapshot.waits().getOrDefault(domain, Duration.ZERO);
    }

    void deferred(String domain) {
        slowDomains.deferred(domain);
        lookUp();
    }

    void accepted(String domain) {
        if (snapshot.waits().containsKey(domain)) {
            slowDomains.accepted(domain);
        }
    }

    private void lookUp() {
        snapshot = new Snapshot(slowDomains.waits(), System.nanoTime());
    }
}
