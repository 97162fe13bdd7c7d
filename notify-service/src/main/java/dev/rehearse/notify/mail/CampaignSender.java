package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.ConnectionSlot;
import dev.rehearse.notify.delivery.HaltedCampaigns;
import dev.rehearse.notify.delivery.Letter;
import dev.rehearse.notify.delivery.LoginRefused;
import dev.rehearse.notify.delivery.MailRefused;
import dev.rehearse.notify.delivery.OutcomeKnown;
import dev.rehearse.notify.delivery.Result;
import dev.rehearse.smtp.Outcome;
import dev.rehearse.smtp.Phase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Carries a campaign's mail to the mail server, when it is the mail's turn, and says what came of it. */
@Singleton
class CampaignSender implements Dispatcher.Carrier {

    private static final Logger LOG = Logger.getLogger(CampaignSender.class);
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final CampaignHandOver handOver;
    private final GroupCommit groupCommit;
    private final Metronome metronome;
    private final CircuitBreaker circuitBreaker;
    private final Domains domains;
    private final HaltedCampaigns halted;
    private final Event<LoginRefused> loginRefused;
    private final Event<MailRefused> mailRefused;
    private final Event<OutcomeKnown> outcomeKnown;

    CampaignSender(
            CampaignHandOver handOver,
            GroupCommit groupCommit,
            Metronome metronome,
            CircuitBreaker circuitBreaker,
            Domains domains,
            HaltedCampaigns halted,
            Event<LoginRefused> loginRefused,
            Event<MailRefused> mailRefused,
            Event<OutcomeKnown> outcomeKnown) {
        this.handOver = handOver;
        this.groupCommit = groupCommit;
        this.metronome = metronome;
        this.circuitBreaker = circuitBreaker;
        this.domains = domains;
        this.halted = halted;
        this.loginRefused = loginRefused;
        this.mailRefused = mailRefused;
        this.outcomeKnown = outcomeKnown;
    }

    @Override
    public void carry(ConnectionSlot slot, Letter letter) throws InterruptedException {
        if (!circuitBreaker.await()) {
            // Given back with the lease.
            return;
        }
        if (isHalted(letter)) {
            groupCommit.record(slot, Result.putBack(letter.delivery(), A_MOMENT, ""));
            return;
        }
        var wait = domains.waitOf(letter.domain());
        if (!wait.isZero()) {
            groupCommit.record(
                    slot,
                    Result.putBack(letter.delivery(), Backoff.jittered(wait, letter), "the domain takes no mail now"));
            return;
        }
        metronome.await();
        try {
            var outcome = handOver.of(letter, () -> groupCommit.mayLeave(slot, letter.delivery()));
            countRefusal(letter, outcome);
            // Before what may fail, so that nothing leaves it open.
            groupCommit.record(slot, result(letter, outcome));
            noteIfPossible(letter, outcome);
        } catch (IllegalArgumentException unwritable) {
            groupCommit.record(slot, Result.failed(letter.delivery(), letter.withoutAddress(unwritable.toString())));
        }
    }

    private boolean isHalted(Letter letter) {
        var launch = letter.launch();
        return launch != null && halted.contains(launch.campaign(), launch.resumptions());
    }

    /** What came of the mail is told by now, and nothing that fails here may tell it otherwise. */
    private void noteIfPossible(Letter letter, Outcome outcome) {
        try {
            takeNote(letter, outcome);
        } catch (RuntimeException e) {
            LOG.debugf(e, "Nothing was learnt from delivery %s", letter.delivery());
        }
    }

    private Result result(Letter letter, Outcome outcome) {
        var delivery = letter.delivery();
        return switch (outcome) {
            case Outcome.Accepted accepted -> Result.sent(delivery);
            case Outcome.Rejected(var phase, var reply) ->
                Result.failed(delivery, letter.withoutAddress(phase + ": " + reply));
            case Outcome.Unknown(var reason) ->
                Result.unknown(delivery, Backoff.after(letter), letter.withoutAddress(reason));
            case Outcome.Withdrawn withdrawn -> Result.putBack(delivery, AT_ONCE, "");
            case Outcome.Deferred deferred -> later(letter, deferred);
        };
    }

    private Result later(Letter letter, Outcome.Deferred deferred) {
        var reason = letter.withoutAddress(deferred.phase() + ": " + deferred.reason());
        if (letter.age().compareTo(Backoff.GIVE_UP) > 0) {
            return Result.failed(letter.delivery(), reason);
        }
        return isAboutTheServer(deferred)
                ? Result.putBack(
                        letter.delivery(), handOver.isServed() ? Backoff.jittered(A_MOMENT, letter) : AT_ONCE, reason)
                : Result.postponed(letter.delivery(), Backoff.after(letter), reason);
    }

    private void takeNote(Letter letter, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                circuitBreaker.end();
                tell(letter, Optional.empty());
                domains.accepted(letter.domain());
            }
            case Outcome.Deferred deferred
            when isAboutTheServer(deferred) -> {
                // Over the connections that there are, mails go on.
                if (!handOver.isServed()) {
                    circuitBreaker.take();
                }
                if (deferred.phase() == Phase.AUTH) {
                    loginRefused.fire(new LoginRefused(deferred.reason()));
                }
            }
            case Outcome.Deferred deferred when deferred.phase() != Phase.MAIL -> domains.deferred(letter.domain());
            case Outcome.Rejected(var _, var reply) ->
                tell(letter, Optional.of(letter.withoutAddress(reply.toString())));
            case Outcome.Unknown unknown ->
                LOG.warnf("Delivery %s: it is unknown whether the mail server took it", letter.delivery());
            default -> {}
        }
    }

    private void tell(Letter letter, Optional<String> refusal) {
        var launch = letter.launch();
        if (launch != null) {
            outcomeKnown.fire(new OutcomeKnown(launch.campaign(), launch.resumptions(), refusal));
        }
    }

    /** A server that is away, refuses our login, or ends the conversation (421) says nothing of the mail. */
    private static boolean isAboutTheServer(Outcome.Deferred deferred) {
        return deferred.phase().isBeforeAnyMail()
                || deferred.reply().filter(reply -> reply.code() == 421).isPresent();
    }

    /**
     * Before the result is written, so that a crash can't lose it. In other phases a refusal is about us, and after the message
     * it may be, unless the server says what it is about.
     */
    private void countRefusal(Letter letter, Outcome outcome) {
        if (outcome instanceof Outcome.Rejected(var phase, var reply)
                && (phase == Phase.RCPT
                        || (phase == Phase.DOT && reply.enhancedStatus().isPresent()))) {
            mailRefused.fire(MailRefused.of(letter, reply));
        }
    }
}
