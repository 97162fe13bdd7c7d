package dev.rehearse.notify.subscription;

import dev.rehearse.notify.ledger.Event;
import dev.rehearse.notify.ledger.Ledger;
import dev.rehearse.notify.ledger.Occasion;
import dev.rehearse.notify.link.Links;
import dev.rehearse.notify.link.NoSuchLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends subscriptions for readers who said so to a mail system and not to a page of ours. */
@ApplicationScoped
public class Withdrawals {

    private final Links links;
    private final Subscriptions subscriptions;
    private final Ledger ledger;

    Withdrawals(Links links, Subscriptions subscriptions, Ledger ledger) {
        this.links = links;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
    }

    /** Ends the subscription that the token of a link to unsubscribe is of; throws {@link NoSuchLink}. */
    @Transactional
    public void byToken(String token, Occasion occasion) {
        end(subscriptions.toChange(links.unsubscribe(token).subscription()).orElseThrow(NoSuchLink::new), occasion);
    }

    /** Ends all subscriptions of the subscriber. */
    @Transactional
    public void ofEverything(UUID subscriber, Occasion occasion) {
        subscriptions.ofSubscriberToChange(subscriber).forEach(subscription -> end(subscription, occasion));
    }

    private void end(Subscription subscription, Occasion occasion) {
        if (subscription.unsubscribe(occasion.at())) {
            ledger.write(Event.UNSUBSCRIBED, subscription.subscriber(), subscription.agreement(), occasion);
        }
    }
}
