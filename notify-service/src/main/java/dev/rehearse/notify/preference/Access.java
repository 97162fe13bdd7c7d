package dev.rehearse.notify.preference;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.delivery.Delivery;
import dev.rehearse.notify.limit.RateLimits;
import dev.rehearse.notify.subscription.AskedMails;
import dev.rehearse.notify.subscription.Subscribers;
import dev.rehearse.notify.subscription.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/**
 * Mails the link to the preference page on request. The request is stored, and whether the address is known is
 * looked up after the answer is given, so that neither the answer nor the time it takes can tell.
 */
@ApplicationScoped
class Access {

    private final RateLimits limits;
    private final AccessRequests requests;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final AskedMails mails;
    private final Event<Asked> asked;
    private final Clock clock;

    Access(
            RateLimits limits,
            AccessRequests requests,
            Subscribers subscribers,
            Subscriptions subscriptions,
            AskedMails mails,
            Event<Asked> asked,
            Clock clock) {
        this.limits = limits;
        this.requests = requests;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.mails = mails;
        this.asked = asked;
        this.clock = clock;
    }

    @Transactional
    void ask(EmailAddress address, ClientAddress client) {
        var now = clock.instant();
        requests.add(address, now, now.plus(limits.take(client)));
        asked.fire(new Asked());
    }

    /** Returns whether there was one. */
    @Transactional
    boolean lookUpNext() {
        var address = requests.take(clock.instant());
        address.ifPresent(this::queue);
        return address.isPresent();
    }

    private void queue(EmailAddress address) {
        subscriptions
                .latest(address)
                .filter(latest -> subscribers.toChange(latest.subscriber()).isPresent())
                .ifPresent(latest -> mails.queue(
                        Delivery.access(latest.id(), latest.subscriber(), latest.round(), clock.instant()),
                        Duration.ZERO));
    }

    /** Fired when a link was requested. */
    record Asked() {}
}
