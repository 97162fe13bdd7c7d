package dev.rehearse.notify.preference;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.notify.language.Language;
import dev.rehearse.notify.ledger.Channel;
import dev.rehearse.notify.ledger.ConsentContext;
import dev.rehearse.notify.ledger.Event;
import dev.rehearse.notify.ledger.Ledger;
import dev.rehearse.notify.link.Links;
import dev.rehearse.notify.link.NoSuchLink;
import dev.rehearse.notify.scope.Scopes;
import dev.rehearse.notify.subscription.Subscriber;
import dev.rehearse.notify.subscription.Subscribers;
import dev.rehearse.notify.subscription.Subscription;
import dev.rehearse.notify.subscription.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The preferences of the owner of a mailbox. The token, which was sent to the mailbox only, proves ownership. */
@ApplicationScoped
class Preferences {

    private final Links links;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Scopes scopes;
    private final Ledger ledger;
    private final Clock clock;

    Preferences(
            Links links,
            Subscribers subscribers,
            Subscriptions subscriptions,
            Scopes scopes,
            Ledger ledger,
            Clock clock) {
        this.links = links;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.scopes = scopes;
        this.ledger = ledger;
        this.clock = clock;
    }

    PreferencesView of(String token) {
        var owner = subscribers.toRead(links.preferences(token)).orElseThrow(NoSuchLink::toSettings);
        var all = subscriptions.ofSubscriber(owner.id());
        var rows = all.stream()
                .map(subscription -> PreferencesView.Row.of(
                        subscription, scopes.named(subscription.scope()).orElseThrow()))
                .toList();
        return new PreferencesView(token, owner.email().orElseThrow(NoSuchLink::toSettings), language(all), rows);
    }

    private static Language language(List<Subscription> latestFirst) {
        return latestFirst.stream().map(Subscription::language).findFirst().orElse(Language.EN);
    }

    @Transactional
    void switchOff(String token, UUID subscription, ClientAddress client) {
        end(own(token, subscription), context(client));
    }

    /** Resubscribes, for a scope that was confirmed before. It counts as a confirmation. */
    @Transactional
    void switchOn(String token, UUID subscription, int round, ClientAddress client) {
        var own = own(token, subscription);
        var context = context(client);
        if (own.resume(round, context.at())) {
            ledger.write(Event.CONFIRMED, own.subscriber(), own.agreement(), context);
        }
    }

    @Transactional
    void unsubscribe(String token, ClientAddress client) {
        var context = context(client);
        subscriptions.ofSubscriberToChange(owner(token).id()).forEach(subscription -> end(subscription, context));
    }

    @Transactional
    void speak(String token, Language language) {
        subscriptions.ofSubscriberToChange(owner(token).id()).forEach(subscription -> subscription.writeIn(language));
    }

    private void end(Subscription subscription, ConsentContext context) {
        if (subscription.unsubscribe(context.at())) {
            ledger.write(Event.UNSUBSCRIBED, subscription.subscriber(), subscription.agreement(), context);
        }
    }

    /** Locked, so that of two presses at once one comes after the other. */
    private Subscriber owner(String token) {
        return subscribers.toChange(links.preferences(token)).orElseThrow(NoSuchLink::toSettings);
    }

    private Subscription own(String token, UUID subscription) {
        var owner = owner(token).id();
        return subscriptions
                .toChange(subscription)
                .filter(found -> found.subscriber().equals(owner))
                .orElseThrow(NoSuchLink::toSettings);
    }

    private ConsentContext context(ClientAddress client) {
        return new ConsentContext(clock.instant(), Channel.PREFERENCES, client.network());
    }
}
