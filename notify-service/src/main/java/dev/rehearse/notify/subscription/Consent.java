package dev.rehearse.notify.subscription;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.notify.ledger.Channel;
import dev.rehearse.notify.ledger.ConsentContext;
import dev.rehearse.notify.ledger.Event;
import dev.rehearse.notify.ledger.Ledger;
import dev.rehearse.notify.ledger.Wordings;
import dev.rehearse.notify.link.Link;
import dev.rehearse.notify.link.Links;
import dev.rehearse.notify.link.NoSuchLink;
import dev.rehearse.notify.scope.Scopes;
import dev.rehearse.notify.suppression.Erasures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Confirmation and unsubscription by the links in our mails. */
@ApplicationScoped
class Consent {

    private final Links links;
    private final Subscriptions subscriptions;
    private final Subscribers subscribers;
    private final Withdrawals withdrawals;
    private final Erasures erasures;
    private final Scopes scopes;
    private final Wordings wordings;
    private final Ledger ledger;
    private final Clock clock;

    Consent(
            Links links,
            Subscriptions subscriptions,
            Subscribers subscribers,
            Withdrawals withdrawals,
            Erasures erasures,
            Scopes scopes,
            Wordings wordings,
            Ledger ledger,
            Clock clock) {
        this.links = links;
        this.subscriptions = subscriptions;
        this.subscribers = subscribers;
        this.withdrawals = withdrawals;
        this.erasures = erasures;
        this.scopes = scopes;
        this.wordings = wordings;
        this.ledger = ledger;
        this.clock = clock;
    }

    SubscriptionView toConfirm(String token) {
        return view(openIn(links.confirmation(token), false));
    }

    @Transactional
    SubscriptionView confirm(String token, ClientAddress client) {
        var subscription = openIn(links.confirmation(token), true);
        var context = new ConsentContext(clock.instant(), Channel.LINK, client.network());
        if (subscription.confirm(context.at())) {
            ledger.write(Event.CONFIRMED, subscription.subscriber(), subscription.agreement(), context);
            subscribers
                    .toRead(subscription.subscriber())
                    .flatMap(Subscriber::emailKey)
                    .ifPresent(erasures::forget);
        }
        return view(subscription);
    }

    SubscriptionView toUnsubscribe(String token) {
        var link = links.unsubscribe(token);
        return view(subscriptions.toRead(link.subscription()).orElseThrow(NoSuchLink::toUnsubscribe));
    }

    /** Unsubscribes by the link of any round, so that links in old mails keep working. */
    @Transactional
    SubscriptionView unsubscribe(String token, Channel channel, ClientAddress client) {
        return view(withdrawals.byToken(token, new ConsentContext(clock.instant(), channel, client.network())));
    }

    /** An expired link still shows what it has confirmed in time. */
    private Subscription openIn(Link link, boolean toChange) {
        var id = link.subscription();
        return (toChange ? subscriptions.toChange(id) : subscriptions.toRead(id))
                .filter(subscription -> subscription.isOpenIn(link.round()))
                .filter(subscription -> !link.isExpired() || subscription.status() == Subscription.Status.CONFIRMED)
                .orElseThrow(NoSuchLink::toConfirm);
    }

    private SubscriptionView view(Subscription subscription) {
        var language = subscription.language();
        var scope = scopes.named(subscription.scope()).orElseThrow().title(language);
        return new SubscriptionView(scope, wordings.current(language, scope), language, subscription.status());
    }
}
