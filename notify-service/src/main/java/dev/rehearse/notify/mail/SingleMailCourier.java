package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.ConnectionSlot;
import dev.rehearse.notify.delivery.Letter;
import dev.rehearse.notify.delivery.MailRefused;
import dev.rehearse.notify.delivery.Result;
import dev.rehearse.notify.message.Messages;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Sends a transactional mail, such as a confirmation, by the mailer, and records the result. Somebody waits for it, so the rate
 * of campaigns does not hold it up.
 */
@Singleton
class SingleMailCourier implements Dispatcher.Carrier {

    private static final Logger LOG = Logger.getLogger(SingleMailCourier.class);

    private final HandOver handOver;
    private final Messages messages;
    private final GroupCommit groupCommit;
    private final Event<MailRefused> mailRefused;

    SingleMailCourier(HandOver handOver, Messages messages, GroupCommit groupCommit, Event<MailRefused> mailRefused) {
        this.handOver = handOver;
        this.messages = messages;
        this.groupCommit = groupCommit;
        this.mailRefused = mailRefused;
    }

    @Override
    public void carry(ConnectionSlot slot, Letter letter) throws InterruptedException {
        var mail = messages.write(letter);
        if (!groupCommit.mayLeave(slot, letter.delivery())) {
            groupCommit.record(slot, Result.putBack(letter.delivery(), Duration.ZERO, ""));
            return;
        }
        var outcome = handOver.of(mail);
        if (outcome instanceof Outcome.Refused(var reason, var ofMail)) {
            // Before the result is written, so that a crash can't lose it.
            ofMail.ifPresent(reply -> mailRefused.fire(MailRefused.of(letter, reply)));
        }
        groupCommit.record(slot, result(letter, outcome));
    }

    private static Result result(Letter letter, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted() -> Result.sent(letter.delivery());
            case Outcome.Refused(var reason, var ofMail) -> {
                LOG.warnf("Delivery %s failed: the mail server refused it", letter.delivery());
                yield Result.failed(letter.delivery(), letter.withoutAddress(reason));
            }
            case Outcome.Deferred(var reason) -> later(letter, reason);
            // A second one does no harm, a lost one does; it has the same Message-ID.
            case Outcome.Unknown(var reason) -> later(letter, reason);
        };
    }

    private static Result later(Letter letter, String reason) {
        if (letter.age().compareTo(Backoff.GIVE_UP) > 0) {
            LOG.warnf("Delivery %s failed: the mail server did not take it in time", letter.delivery());
            return Result.failed(letter.delivery(), letter.withoutAddress(reason));
        }
        return Result.postponed(letter.delivery(), Backoff.after(letter), letter.withoutAddress(reason));
    }
}
