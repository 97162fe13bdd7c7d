package dev.rehearse.notify.mail;

import dev.rehearse.notify.dkim.Dkim;
import dev.rehearse.notify.message.InternetMessage;
import dev.rehearse.notify.message.ReturnPaths;
import dev.rehearse.notify.message.Sender;
import dev.rehearse.smtp.Envelope;
import dev.rehearse.smtp.Permit;
import dev.rehearse.smtp.SmtpClient;
import io.quarkus.mailer.Mail;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Hands a campaign's mails to the mail server, by a client that knows in which phase one failed. */
@ApplicationScoped
class CampaignHandOver {

    private final ReturnPaths returnPaths;
    private final Dkim dkim;
    private final SmtpClient client;
    private final Clock clock;

    CampaignHandOver(
            Sender sender, ReturnPaths returnPaths, Dkim dkim, MailSettings settings, SmtpSettings smtp, Clock clock) {
        this.returnPaths = returnPaths;
        this.dkim = dkim;
        this.client = new SmtpClient(smtp.server(sender.domain(), settings.timeout()), settings.parallel());
        this.clock = clock;
    }

    /** The permit is asked at the last moment: without it the mail does not leave. */
    Outcome of(Mail mail, UUID delivery, Permit permit) {
        try {
            var envelope = new Envelope(
                    returnPaths.of(delivery), mail.getTo().getFirst(), Optional.of(returnPaths.id(delivery)));
            return outcome(client.send(envelope, dkim.signed(InternetMessage.of(mail, clock.instant())), permit));
        } catch (IllegalArgumentException unwritable) {
            return new Outcome.Refused(unwritable.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Deferred("interrupted before anything was sent");
        }
    }

    private static Outcome outcome(dev.rehearse.smtp.Outcome outcome) {
        return switch (outcome) {
            case dev.rehearse.smtp.Outcome.Accepted accepted -> new Outcome.Accepted();
            case dev.rehearse.smtp.Outcome.Deferred(var phase, var reason, var reply) ->
                new Outcome.Deferred(phase + ": " + reason);
            case dev.rehearse.smtp.Outcome.Rejected(var phase, var reply) -> new Outcome.Refused(phase + ": " + reply);
            case dev.rehearse.smtp.Outcome.Unknown(var reason) -> new Outcome.Unknown(reason);
            case dev.rehearse.smtp.Outcome.Withdrawn withdrawn ->
                new Outcome.Deferred("the lease or the consent had ended");
        };
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
