package dev.rehearse.notify.subscription;

import dev.rehearse.notify.ledger.ConsentContext;
import dev.rehearse.notify.ledger.Event;
import dev.rehearse.notify.ledger.Ledger;
import dev.rehearse.notify.link.Links;
import dev.rehearse.notify.link.NoSuchLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Ends subscriptions by mail systems: complaints and unsubscribe mails. */
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

    /**
     * Leaves the list that the token of a link to unsubscribe is of; throws {@link NoSuchLink}. All our launch mails
     * are of one list, so all subscriptions of the reader end, whichever of them the mail was about (RFC 8058, RFC
     * 2919). Returns the one that it was about.
     */
    @Transactional
    public Subscription byToken(String token, ConsentContext context) {
        var id = links.unsubscribe(token).subscription();
        var subscriber = subscriptions.subscriberOf(id).orElseThrow(NoSuchLink::toUnsubscribe);
        return end(subscriber, context).stream()
                .filter(subscription -> subscription.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchLink::toUnsubscribe);
    }

    /** Ends all subscriptions of the subscriber. */
    @Transactional
    public void ofEverything(UUID subscriber, ConsentContext context) {
        end(subscriber, context);
    }

    private List<Subscription> end(UUID subscriber, ConsentContext context) {
        var all = subscriptions.ofSubscriberToChange(subscriber);
        all.forEach(subscription -> end(subscription, context));
        return all;
    }

    private void end(Subscription subscription, ConsentContext context) {
        if (subscription.unsubscribe(context.at())) {
            ledger.write(Event.UNSUBSCRIBED, subscription.subscriber(), subscription.agreement(), context);
        }
    }
}
