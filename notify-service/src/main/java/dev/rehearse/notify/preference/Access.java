package dev.rehearse.notify.preference;

import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.delivery.Delivery;
import dev.rehearse.notify.limit.ClientAddress;
import dev.rehearse.notify.limit.RateLimits;
import dev.rehearse.notify.subscription.AskedMails;
import dev.rehearse.notify.subscription.Subscribers;
import dev.rehearse.notify.subscription.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Mails the link to the preference page to whoever has none at hand. Whether the address is known is looked up after the
 * answer is given, so that neither the answer nor the time it takes can tell. Who asks while the service dies asks again.
 */
@ApplicationScoped
class Access {

    private final RateLimits limits;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final AskedMails mails;
    private final Event<Asked> asked;
    private final Clock clock;

    Access(
            RateLimits limits,
            Subscribers subscribers,
            Subscriptions subscriptions,
            AskedMails mails,
            Event<Asked> asked,
            Clock clock) {
        this.limits = limits;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.mails = mails;
        this.asked = asked;
        this.clock = clock;
    }

    void ask(EmailAddress address, ClientAddress client) {
        limits.take(client);
        asked.fireAsync(new Asked(address));
    }

    @Transactional
    void queue(@ObservesAsync Asked asked) {
        subscriptions
                .latest(asked.address())
                .filter(latest -> subscribers.toChange(latest.subscriber()).isPresent())
                .ifPresent(latest -> mails.queue(
                        Delivery.access(latest.id(), latest.subscriber(), latest.round(), clock.instant())));
    }

    /** That somebody asked for the link. */
    record Asked(EmailAddress address) {}
}
