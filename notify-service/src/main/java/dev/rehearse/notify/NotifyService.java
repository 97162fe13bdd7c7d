package dev.rehearse.notify;

import dev.rehearse.edge.start.SafeStart;
import dev.rehearse.notify.bounce.ValidWebhookSecret;
import dev.rehearse.notify.dkim.ValidSigningKey;
import dev.rehearse.notify.link.ValidLinkKey;
import dev.rehearse.notify.mail.MailerNotMocked;
import dev.rehearse.notify.mail.ValidHostName;
import dev.rehearse.notify.message.ValidSender;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts notify-service. */
@QuarkusMain
public final class NotifyService {

    private NotifyService() {}

    public static void main(String... arguments) throws InterruptedException {
        SafeStart.run(
                List.of(
                        new ValidLinkKey(),
                        new MailerNotMocked(),
                        new ValidSender(),
                        new ValidHostName(),
                        new ValidSigningKey(),
                        new ValidWebhookSecret()),
                arguments);
    }
}
