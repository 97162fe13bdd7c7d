package dev.rehearse.notify.subscription;

import dev.rehearse.notify.link.Link;
import dev.rehearse.notify.link.Links;
import dev.rehearse.notify.link.NoSuchLink;
import dev.rehearse.notify.scope.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** What the owner of a mailbox decides from a link in our mail. Each method returns the title of the scope. */
@ApplicationScoped
class Consent {

    private final Links links;
    private final Subscriptions subscriptions;
    private final Scopes scopes;
    private final Clock clock;

    Consent(Links links, Subscriptions subscriptions, Scopes scopes, Clock clock) {
        this.links = links;
        this.subscriptions = subscriptions;
        this.scopes = scopes;
        this.clock = clock;
    }

    String toConfirm(String token) {
        return title(openIn(links.confirmation(token), false));
    }

    @Transactional
    String confirm(String token) {
        var subscription = openIn(links.confirmation(token), true);
        subscription.confirm(clock.instant());
        return title(subscription);
    }

    String toUnsubscribe(String token) {
        var link = links.unsubscribe(token);
        return title(subscriptions.toRead(link.subscription()).orElseThrow(NoSuchLink::new));
    }

    /** A link of any round unsubscribes: whoever presses it in an old mail means it. */
    @Transactional
    String unsubscribe(String token) {
        var link = links.unsubscribe(token);
        var subscription = subscriptions.toChange(link.subscription()).orElseThrow(NoSuchLink::new);
        subscription.unsubscribe(clock.instant());
        return title(subscription);
    }

    private Subscription openIn(Link link, boolean toChange) {
        var id = link.subscription();
        return (toChange ? subscriptions.toChange(id) : subscriptions.toRead(id))
                .filter(subscription -> subscription.isOpenIn(link.round()))
                .orElseThrow(NoSuchLink::new);
    }

    private String title(Subscription subscription) {
        return scopes.named(subscription.scope()).orElseThrow().title();
    }
}
