package dev.rehearse.notify.subscription;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.notify.delivery.Delivery;
import dev.rehearse.notify.ledger.Agreement;
import dev.rehearse.notify.ledger.Event;
import dev.rehearse.notify.ledger.Ledger;
import dev.rehearse.notify.ledger.Occasion;
import dev.rehearse.notify.ledger.Way;
import dev.rehearse.notify.limit.RateLimits;
import dev.rehearse.notify.scope.KnownScopes;
import dev.rehearse.notify.suppression.Erasures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Takes sign-ups. Whoever asks gets the same answer for every address, the same statements are run, and the answer comes at a
 * {@linkplain Beat beat}; a confirmation goes to the mailbox whatever is known of it, and only its owner can tell. Whether the
 * address is suppressed is looked up when the mail is about to leave. The limits keep the form from being used to flood
 * somebody's mailbox.
 */
@ApplicationScoped
class SignUp {

    private final KnownScopes scopes;
    private final RateLimits limits;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final AskedMails mails;
    private final Ledger ledger;
    private final Erasures erasures;
    private final Beat beat;
    private final Clock clock;

    SignUp(
            KnownScopes scopes,
            RateLimits limits,
            Subscribers subscribers,
            Subscriptions subscriptions,
            AskedMails mails,
            Ledger ledger,
            Erasures erasures,
            Beat beat,
            Clock clock) {
        this.scopes = scopes;
        this.limits = limits;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.mails = mails;
        this.ledger = ledger;
        this.erasures = erasures;
        this.beat = beat;
        this.clock = clock;
    }

    /** Answers like {@link #ask}, and does nothing: a program filled in the field that people do not see. */
    void ignore(ClientAddress client) {
        var _ = limits.take(client);
        beat.keep(() -> {});
    }

    /** Asks for what is wished. The sign-up counts once it is confirmed from the mailbox. */
    void ask(Wish wish, ClientAddress client, Way way) {
        var wait = limits.take(client);
        scopes.require(wish.scope());
        var occasion = new Occasion(clock.instant(), way, client.network());
        beat.keep(() -> QuarkusTransaction.requiringNew().run(() -> record(wish, occasion, wait)));
    }

    private void record(Wish wish, Occasion occasion, Duration wait) {
        var subscriber = subscribers.asking(wish.address(), occasion.at());
        erasures.restoreSuppression(wish.address().key(), occasion.at());
        var asked = subscriptions.ask(subscriber, wish.scope(), wish.language(), occasion.at());
        var agreement = new Agreement(wish.scope(), asked.round(), wish.language());
        ledger.write(Event.ASKED, subscriber, agreement, occasion);
        mails.queue(Delivery.confirmation(asked.subscription(), subscriber, asked.round(), occasion.at()), wait);
    }
}
