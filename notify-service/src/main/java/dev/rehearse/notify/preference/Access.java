package dev.rehearse.notify.preference;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.delivery.Delivery;
import dev.rehearse.notify.limit.RateLimits;
import dev.rehearse.notify.subscription.RequestedMails;
import dev.rehearse.notify.subscription.Subscribers;
import dev.rehearse.notify.subscription.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/**
 * Mails the link to the preference page on request. The request is stored, and the address is looked up after the
 * response, so that neither the response nor its time reveals whether the address is known.
 */
@ApplicationScoped
class Access {

    private final RateLimits limits;
    private final AccessRequests requests;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final RequestedMails mails;
    private final Event<AccessRequested> requested;
    private final Clock clock;

    Access(
            RateLimits limits,
            AccessRequests requests,
            Subscribers subscribers,
            Subscriptions subscriptions,
            RequestedMails mails,
            Event<AccessRequested> requested,
            Clock clock) {
        this.limits = limits;
        this.requests = requests;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.mails = mails;
        this.requested = requested;
        this.clock = clock;
    }

    @Transactional
    void request(EmailAddress address, ClientAddress client) {
        var now = clock.instant();
        requests.add(address, now, now.plus(limits.take(client)));
        requested.fire(new AccessRequested());
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
    record AccessRequested() {}
}
