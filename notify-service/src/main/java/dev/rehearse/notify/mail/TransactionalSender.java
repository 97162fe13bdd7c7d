package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.ConnectionSlot;
import dev.rehearse.notify.delivery.MailRefused;
import dev.rehearse.notify.delivery.OutboundMessage;
import dev.rehearse.notify.delivery.Result;
import dev.rehearse.notify.message.Messages;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Sends a transactional mail, such as a confirmation, by the mailer, and records the result. A person waits for it, so
 * the rate limit of campaigns does not delay it.
 */
@Singleton
class TransactionalSender implements Dispatcher.MessageSender {

    private static final Logger LOG = Logger.getLogger(TransactionalSender.class);

    private final TransactionalTransport transport;
    private final Messages messages;
    private final GroupCommit groupCommit;
    private final Event<MailRefused> mailRefused;

    TransactionalSender(
            TransactionalTransport transport,
            Messages messages,
            GroupCommit groupCommit,
            Event<MailRefused> mailRefused) {
        this.transport = transport;
        this.messages = messages;
        this.groupCommit = groupCommit;
        this.mailRefused = mailRefused;
    }

    @Override
    public void send(ConnectionSlot slot, OutboundMessage message) throws InterruptedException {
        var mail = messages.write(message);
        if (!groupCommit.mayLeave(slot, message.delivery())) {
            groupCommit.record(slot, Result.putBack(message.delivery(), Duration.ZERO, ""));
            return;
        }
        var outcome = transport.send(mail);
        if (outcome instanceof Outcome.Refused(var reason, var ofMail)) {
            // Before the result is written, so that a crash can't lose it.
            ofMail.ifPresent(reply -> mailRefused.fire(MailRefused.of(message, reply)));
        }
        groupCommit.record(slot, result(message, outcome));
    }

    private static Result result(OutboundMessage message, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted() -> Result.sent(message.delivery());
            case Outcome.Refused(var reason, var ofMail) -> {
                LOG.warnf("Delivery %s failed: the mail server refused it", message.delivery());
                yield Result.failed(message.delivery(), message.withoutAddress(reason));
            }
            case Outcome.Deferred(var reason) -> later(message, reason);
            // A duplicate is harmless, a lost mail is not; the duplicate has the same Message-ID.
            case Outcome.Unknown(var reason) -> later(message, reason);
        };
    }

    private static Result later(OutboundMessage message, String reason) {
        if (message.age().compareTo(Backoff.GIVE_UP) > 0) {
            LOG.warnf("Delivery %s failed: the mail server did not take it in time", message.delivery());
            return Result.failed(message.delivery(), message.withoutAddress(reason));
        }
        return Result.postponed(message.delivery(), Backoff.after(message), message.withoutAddress(reason));
    }
}
