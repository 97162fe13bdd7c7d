package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.ConnectionSlot;
import dev.rehearse.notify.delivery.HaltedCampaigns;
import dev.rehearse.notify.delivery.LoginRefused;
import dev.rehearse.notify.delivery.MailRefused;
import dev.rehearse.notify.delivery.OutboundMessage;
import dev.rehearse.notify.delivery.OutcomeKnown;
import dev.rehearse.notify.delivery.Result;
import dev.rehearse.smtp.Outcome;
import dev.rehearse.smtp.Phase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends a campaign's mail to the mail server when the rate limit allows it, and records the outcome. */
@Singleton
class CampaignSender implements Dispatcher.MessageSender {

    private static final Logger LOG = Logger.getLogger(CampaignSender.class);
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final CampaignTransport transport;
    private final GroupCommit groupCommit;
    private final SendRateLimiter rateLimiter;
    private final CircuitBreaker circuitBreaker;
    private final SlowDomainCache slowDomains;
    private final HaltedCampaigns halted;
    private final Event<LoginRefused> loginRefused;
    private final Event<MailRefused> mailRefused;
    private final Event<OutcomeKnown> outcomeKnown;

    CampaignSender(
            CampaignTransport transport,
            GroupCommit groupCommit,
            SendRateLimiter rateLimiter,
            CircuitBreaker circuitBreaker,
            SlowDomainCache slowDomains,
            HaltedCampaigns halted,
            Event<LoginRefused> loginRefused,
            Event<MailRefused> mailRefused,
            Event<OutcomeKnown> outcomeKnown) {
        this.transport = transport;
        this.groupCommit = groupCommit;
        this.rateLimiter = rateLimiter;
        this.circuitBreaker = circuitBreaker;
        this.slowDomains = slowDomains;
        this.halted = halted;
        this.loginRefused = loginRefused;
        this.mailRefused = mailRefused;
        this.outcomeKnown = outcomeKnown;
    }

    @Override
    public void send(ConnectionSlot slot, OutboundMessage message) throws InterruptedException {
        if (!circuitBreaker.await()) {
            // Given back with the lease.
            return;
        }
        if (isHalted(message)) {
            groupCommit.record(slot, Result.putBack(message.delivery(), A_MOMENT, ""));
            return;
        }
        var wait = slowDomains.waitOf(message.domain());
        if (!wait.isZero()) {
            groupCommit.record(
                    slot,
                    Result.putBack(
                            message.delivery(), Backoff.jittered(wait, message), "the domain takes no mail now"));
            return;
        }
        rateLimiter.await();
        try {
            var outcome = transport.send(message, () -> groupCommit.mayLeave(slot, message.delivery()));
            countRefusal(message, outcome);
            // Before anything that may fail, so that the outcome is recorded.
            groupCommit.record(slot, result(message, outcome));
            observeSafely(message, outcome);
        } catch (IllegalArgumentException unwritable) {
            groupCommit.record(slot, Result.failed(message.delivery(), message.withoutAddress(unwritable.toString())));
        }
    }

    private boolean isHalted(OutboundMessage message) {
        var launch = message.launch();
        return launch != null && halted.contains(launch.campaign(), launch.resumptions());
    }

    /** The outcome is recorded by now, and a failure here must not change it. */
    private void observeSafely(OutboundMessage message, Outcome outcome) {
        try {
            observe(message, outcome);
        } catch (RuntimeException e) {
            LOG.debugf(e, "Nothing was learnt from delivery %s", message.delivery());
        }
    }

    private Result result(OutboundMessage message, Outcome outcome) {
        var delivery = message.delivery();
        return switch (outcome) {
            case Outcome.Accepted accepted -> Result.sent(delivery);
            case Outcome.Rejected(var phase, var reply) ->
                Result.failed(delivery, message.withoutAddress(phase + ": " + reply));
            case Outcome.Unknown(var reason) ->
                Result.unknown(delivery, Backoff.after(message), message.withoutAddress(reason));
            case Outcome.Withdrawn withdrawn -> Result.putBack(delivery, AT_ONCE, "");
            case Outcome.Deferred deferred -> later(message, deferred);
        };
    }

    private Result later(OutboundMessage message, Outcome.Deferred deferred) {
        var reason = message.withoutAddress(deferred.phase() + ": " + deferred.reason());
        if (message.age().compareTo(Backoff.GIVE_UP) > 0) {
            return Result.failed(message.delivery(), reason);
        }
        return isAboutTheServer(deferred)
                ? Result.putBack(
                        message.delivery(),
                        transport.isServed() ? Backoff.jittered(A_MOMENT, message) : AT_ONCE,
                        reason)
                : Result.postponed(message.delivery(), Backoff.after(message), reason);
    }

    private void observe(OutboundMessage message, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                circuitBreaker.end();
                publish(message, Optional.empty());
                slowDomains.accepted(message.domain());
            }
            case Outcome.Deferred deferred
            when isAboutTheServer(deferred) -> {
                // Sending continues over the open connections.
                if (!transport.isServed()) {
                    circuitBreaker.take();
                }
                if (deferred.phase() == Phase.AUTH) {
                    loginRefused.fire(new LoginRefused(deferred.reason()));
                }
            }
            case Outcome.Deferred deferred
            when deferred.phase() != Phase.MAIL -> slowDomains.deferred(message.domain());
            case Outcome.Rejected(var _, var reply) ->
                publish(message, Optional.of(message.withoutAddress(reply.toString())));
            case Outcome.Unknown unknown ->
                LOG.warnf("Delivery %s: it is unknown whether the mail server took it", message.delivery());
            default -> {}
        }
    }

    private void publish(OutboundMessage message, Optional<String> refusal) {
        var launch = message.launch();
        if (launch != null) {
            outcomeKnown.fire(new OutcomeKnown(launch.campaign(), launch.resumptions(), refusal));
        }
    }

    /** Whether the outcome concerns the server and not the mail: unavailable, login refused, or closing (421). */
    private static boolean isAboutTheServer(Outcome.Deferred deferred) {
        return deferred.phase().isBeforeAnyMail()
                || deferred.reply().filter(reply -> reply.code() == 421).isPresent();
    }

    /**
     * Before the result is written, so that a crash can't lose it. In other phases a refusal is about us, and after the
     * message it may be, unless the server says what it is about.
     */
    private void countRefusal(OutboundMessage message, Outcome outcome) {
        if (outcome instanceof Outcome.Rejected(var phase, var reply)
                && (phase == Phase.RCPT
                        || (phase == Phase.DOT && reply.enhancedStatus().isPresent()))) {
            mailRefused.fire(MailRefused.of(message, reply));
        }
    }
}
