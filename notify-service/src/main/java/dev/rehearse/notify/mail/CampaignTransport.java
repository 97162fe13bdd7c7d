package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.OutboundMessage;
import dev.rehearse.notify.dkim.Dkim;
import dev.rehearse.notify.message.InternetMessage;
import dev.rehearse.notify.message.Messages;
import dev.rehearse.notify.message.ReturnPaths;
import dev.rehearse.smtp.ConnectionStatus;
import dev.rehearse.smtp.Envelope;
import dev.rehearse.smtp.Outcome;
import dev.rehearse.smtp.Permit;
import dev.rehearse.smtp.SmtpClient;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Renders a campaign's mail and sends it with an SMTP client that reports the phase of a failure. */
@Singleton
class CampaignTransport {

    private final Messages messages;
    private final ReturnPaths returnPaths;
    private final Dkim dkim;
    private final SmtpClient client;
    private final Clock clock;
    private final MailMeters meters;

    CampaignTransport(
            Messages messages,
            ReturnPaths returnPaths,
            Dkim dkim,
            @ConfigProperty(name = OwnHostName.PROPERTY) String ownHostName,
            MailSettings settings,
            SmtpSettings smtp,
            Clock clock,
            MailMeters meters) {
        this.messages = messages;
        this.returnPaths = returnPaths;
        this.dkim = dkim;
        this.client = new SmtpClient(smtp.server(ownHostName), settings.parallel());
        this.clock = clock;
        this.meters = meters;
        meters.measure(client);
    }

    /** Sends the mail if the permit, requested right before the message data, is granted. */
    Outcome send(OutboundMessage outbound, Permit permit) throws InterruptedException {
        var mail = messages.write(outbound);
        var envelope = new Envelope(
                mail.getBounceAddress(), outbound.mailbox(), Optional.of(returnPaths.id(outbound.delivery())));
        var message = dkim.signed(InternetMessage.of(mail, clock.instant()));
        var watch = Timer.start();
        try {
            return client.send(envelope, message, permit);
        } finally {
            watch.stop(meters.sendTimer());
        }
    }

    /** Whether the mail server serves any connection. */
    boolean isServed() {
        return client.status().open() > 0;
    }

    ConnectionStatus connections() {
        return client.status();
    }

    /** Stops waiting for a connection: mails that wait for one are not sent. */
    void stopWaiting() {
        client.stopWaiting();
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
