package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.Letter;
import dev.rehearse.notify.message.InternetMessage;
import dev.rehearse.notify.message.Messages;
import dev.rehearse.notify.message.Sender;
import dev.rehearse.smtp.Envelope;
import dev.rehearse.smtp.Outcome;
import dev.rehearse.smtp.Permit;
import dev.rehearse.smtp.SmtpClient;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Writes a campaign's mail and hands it to the mail server, by a client that knows in which phase one failed. */
@Singleton
class CampaignHandOver {

    private final Messages messages;
    private final Sender sender;
    private final SmtpClient client;
    private final Clock clock;

    CampaignHandOver(Messages messages, Sender sender, MailSettings settings, SmtpSettings smtp, Clock clock) {
        this.messages = messages;
        this.sender = sender;
        this.client = new SmtpClient(smtp.server(sender.domain()), settings.parallel());
        this.clock = clock;
    }

    /** The permit is asked at the last moment: without it the mail does not leave. */
    Outcome of(Letter letter, Permit permit) throws InterruptedException {
        var envelope = new Envelope(
                sender.bounces(letter.delivery()),
                letter.mailbox(),
                Optional.of(letter.delivery().toString()));
        return client.send(envelope, InternetMessage.of(messages.write(letter), clock.instant()), permit);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
