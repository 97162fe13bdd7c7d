package dev.rehearse.notify.preference;

import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.ledger.Channel;
import dev.rehearse.notify.ledger.ConsentContext;
import dev.rehearse.notify.ledger.Ledger;
import dev.rehearse.notify.link.Links;
import dev.rehearse.notify.link.NoSuchLink;
import dev.rehearse.notify.subscription.SubscriberErased;
import dev.rehearse.notify.subscription.Subscribers;
import dev.rehearse.notify.subscription.Subscriptions;
import dev.rehearse.notify.suppression.Erasures;
import dev.rehearse.notify.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Removes all that identifies a subscriber. What stays is a row without an address, which campaigns and the ledger
 * still count, and a keyed hash by which an import is refused.
 */
@ApplicationScoped
class Eraser {

    private final Links links;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Suppressions suppressions;
    private final Erasures erasures;
    private final Ledger ledger;
    private final Deliveries deliveries;
    private final Event<SubscriberErased> erased;
    private final Clock clock;

    Eraser(
            Links links,
            Subscribers subscribers,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Erasures erasures,
            Ledger ledger,
            Deliveries deliveries,
            Event<SubscriberErased> erased,
            Clock clock) {
        this.links = links;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.erasures = erasures;
        this.ledger = ledger;
        this.deliveries = deliveries;
        this.erased = erased;
        this.clock = clock;
    }

    @Transactional
    void erase(String token) {
        var subscriber = subscribers.toChange(links.preferences(token)).orElseThrow(NoSuchLink::toSettings);
        var key = subscriber.emailKey().orElseThrow(NoSuchLink::toSettings);
        var now = clock.instant();
        // Locked before all else: a confirmation that is under way comes before, or finds its link invalid.
        var all = subscriptions.ofSubscriberToChange(subscriber.id());
        erasures.remember(key, suppressions.removeByKey(key).orElse(null), now);
        // Mails that are queued don't leave: their subscription has ended, and their address is gone.
        all.forEach(subscription -> subscription.unsubscribe(now));
        subscriber.erase(now);
        ledger.write(
                dev.rehearse.notify.ledger.Event.ERASED,
                subscriber.id(),
                new ConsentContext(now, Channel.PREFERENCES, null));
        ledger.anonymise(subscriber.id());
        deliveries.forgetErrors(subscriber.id());
        erased.fire(new SubscriberErased(subscriber.id(), key));
    }
}
