package dev.rehearse.notify.subscription;

import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.delivery.Delivery;
import dev.rehearse.notify.delivery.MailWaiting;
import dev.rehearse.notify.scope.KnownScopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes sign-ups. Whoever asks gets the same answer for every address, and a confirmation goes to the mailbox whatever is
 * known of it; only its owner can tell. The limits keep the form from being used to flood somebody's mailbox.
 */
@ApplicationScoped
class SignUp {

    private static final Duration COOL_DOWN = Duration.ofMinutes(10);
    private static final int MOST_MAILS_A_DAY = 5;

    private final KnownScopes scopes;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Event<MailWaiting> waiting;
    private final Clock clock;

    SignUp(
            KnownScopes scopes,
            Subscribers subscribers,
            Subscriptions subscriptions,
            Deliveries deliveries,
            Event<MailWaiting> waiting,
            Clock clock) {
        this.scopes = scopes;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** Asks for mail about the scope. The sign-up counts once it is confirmed from the mailbox. */
    void ask(String email, String scopePath) {
        var address = EmailAddress.of(email);
        var scope = scopes.require(scopePath).path();
        QuarkusTransaction.requiringNew().run(() -> record(address, scope, clock.instant()));
    }

    private void record(EmailAddress address, String scope, Instant now) {
        var subscriber = subscribers.asking(address, now);
        var known = subscriptions.of(subscriber, scope);
        if (isLimited(subscriber, known.map(Subscription::id).orElse(null), now)) {
            return;
        }
        var subscription = known.orElseGet(() -> new Subscription(subscriber, scope, now));
        subscription.ask(now);
        subscriptions.persistAndFlush(subscription);
        deliveries.persist(Delivery.confirmation(subscription.id(), subscriber, subscription.round(), now));
        waiting.fire(new MailWaiting());
    }

    private boolean isLimited(UUID subscriber, @Nullable UUID subscription, Instant now) {
        var ofToday = deliveries.confirmations(subscriber, now.minus(Duration.ofDays(1)));
        return ofToday.size() >= MOST_MAILS_A_DAY
                || ofToday.stream()
                        .anyMatch(mail -> mail.subscription().equals(subscription)
                                && mail.createdAt().isAfter(now.minus(COOL_DOWN)));
    }
}
