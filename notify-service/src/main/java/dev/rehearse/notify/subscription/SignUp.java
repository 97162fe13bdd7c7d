package dev.rehearse.notify.subscription;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.notify.delivery.Delivery;
import dev.rehearse.notify.ledger.Agreement;
import dev.rehearse.notify.ledger.Channel;
import dev.rehearse.notify.ledger.ConsentContext;
import dev.rehearse.notify.ledger.Event;
import dev.rehearse.notify.ledger.Ledger;
import dev.rehearse.notify.limit.RateLimits;
import dev.rehearse.notify.scope.ScopeResolver;
import dev.rehearse.notify.suppression.Erasures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Accepts sign-ups. A request reveals nothing about an address: response, statements and, by the
 * {@link ResponseTimeQuantizer}, response time are the same for every address, and a mail always goes to the mailbox.
 * Whether the address is suppressed is looked up when the mail is about to leave. Rate limits keep the form from being
 * used to flood a mailbox.
 */
@ApplicationScoped
class SignUp {

    private final ScopeResolver scopes;
    private final RateLimits limits;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final RequestedMails mails;
    private final Ledger ledger;
    private final Erasures erasures;
    private final ResponseTimeQuantizer quantizer;
    private final Clock clock;

    SignUp(
            ScopeResolver scopes,
            RateLimits limits,
            Subscribers subscribers,
            Subscriptions subscriptions,
            RequestedMails mails,
            Ledger ledger,
            Erasures erasures,
            ResponseTimeQuantizer quantizer,
            Clock clock) {
        this.scopes = scopes;
        this.limits = limits;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.mails = mails;
        this.ledger = ledger;
        this.erasures = erasures;
        this.quantizer = quantizer;
        this.clock = clock;
    }

    /** Answers like {@link #accept}, and does nothing: a program filled in the field that people do not see. */
    void ignore(ClientAddress client) {
        var _ = limits.take(client);
        quantizer.keep(() -> {});
    }

    /** Asks for what is wished. The sign-up counts once it is confirmed from the mailbox. */
    void accept(SignUpCommand command, ClientAddress client, Channel channel) {
        var wait = limits.take(client);
        scopes.require(command.scope());
        var context = new ConsentContext(clock.instant(), channel, client.network());
        quantizer.keep(() -> QuarkusTransaction.requiringNew().run(() -> record(command, context, wait)));
    }

    private void record(SignUpCommand command, ConsentContext context, Duration wait) {
        var subscriber = subscribers.asking(command.address(), context.at());
        erasures.restoreSuppression(command.address().key(), context.at());
        var requested = subscriptions.request(subscriber, command.scope(), command.language(), context.at());
        var agreement = new Agreement(command.scope(), requested.round(), command.language());
        ledger.write(Event.ASKED, subscriber, agreement, context);
        mails.queue(Delivery.confirmation(requested.subscription(), subscriber, requested.round(), context.at()), wait);
    }
}
