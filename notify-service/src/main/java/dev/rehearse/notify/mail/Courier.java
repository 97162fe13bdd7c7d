package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.Claim;
import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.delivery.Delivery;
import dev.rehearse.notify.delivery.Letters;
import dev.rehearse.notify.delivery.Purpose;
import dev.rehearse.notify.message.Messages;
import dev.rehearse.notify.subscription.Subscription;
import dev.rehearse.notify.subscription.Subscriptions;
import dev.rehearse.notify.suppression.Suppressions;
import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Carries one claimed mail to the mail server: checks consent and commits that the mail is about to leave, hands it over
 * outside any transaction, and writes down how that ended. A crash between the two leaves a trace that says so.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final Suppressions suppressions;
    private final Letters letters;
    private final Messages messages;
    private final HandOver handOver;
    private final CampaignHandOver campaignHandOver;
    private final MailSettings settings;
    private final Clock clock;

    Courier(
            Deliveries deliveries,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Letters letters,
            Messages messages,
            HandOver handOver,
            CampaignHandOver campaignHandOver,
            MailSettings settings,
            Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.letters = letters;
        this.messages = messages;
        this.handOver = handOver;
        this.campaignHandOver = campaignHandOver;
        this.settings = settings;
        this.clock = clock;
    }

    void carry(Claim claim) {
        QuarkusTransaction.requiringNew()
                .call(() -> leaving(claim))
                .ifPresent(letter -> record(claim, letter.delivery(), handOver(claim, letter)));
    }

    private Outcome handOver(Claim claim, Leaving letter) {
        return switch (letter.delivery().purpose()) {
            case ACCESS, CONFIRMATION -> handOver.of(letter.mail());
            case LAUNCH -> campaignHandOver.of(letter.mail(), claim.delivery(), () -> deliveries.mayLeave(claim));
        };
    }

    private Optional<Leaving> leaving(Claim claim) {
        return deliveries.held(claim).flatMap(delivery -> {
            var subscription = subscriptions.toChange(delivery.subscription()).orElseThrow();
            if (!hasConsent(delivery, subscription) || !suppressions.allows(delivery.subscriber())) {
                deliveries.suppressed(claim);
                return Optional.empty();
            }
            deliveries.sending(claim, settings.lease());
            return Optional.of(new Leaving(
                    delivery, messages.write(letters.of(List.of(delivery.id())).getFirst())));
        });
    }

    private static boolean hasConsent(Delivery delivery, Subscription subscription) {
        return switch (delivery.purpose()) {
            case ACCESS -> true;
            case CONFIRMATION -> subscription.isOpenIn(delivery.round());
            case LAUNCH -> subscription.isConfirmed();
        };
    }

    private void record(Claim claim, Delivery delivery, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted() -> deliveries.sent(claim, clock.instant());
            case Outcome.Deferred(var reason) -> tryLater(claim, delivery, reason);
            case Outcome.Refused(var reason) -> {
                LOG.warnf("Delivery %s failed: the mail server refused it", delivery.id());
                deliveries.failed(claim, reason);
            }
            case Outcome.Unknown(var reason)
            when delivery.purpose() != Purpose.LAUNCH ->
                // A second mail that was asked for does no harm, a lost one does; it has the same Message-ID.
                tryLater(claim, delivery, reason);
            case Outcome.Unknown(var reason) -> {
                LOG.warnf("Delivery %s is held: nobody knows whether the mail server took it", delivery.id());
                deliveries.unknown(claim, reason);
            }
        }
    }

    private void tryLater(Claim claim, Delivery delivery, String reason) {
        var now = clock.instant();
        if (now.isAfter(delivery.createdAt().plus(Backoff.GIVE_UP))) {
            LOG.warnf("Delivery %s failed: the mail server did not take it in time", delivery.id());
            deliveries.failed(claim, reason);
        } else {
            deliveries.postponed(claim, now.plus(Backoff.after(delivery, delivery.attempts() + 1)), reason);
        }
    }

    /** A mail that is about to leave, and the delivery as it was just before: with the attempts made so far. */
    private record Leaving(Delivery delivery, Mail mail) {}
}
