package dev.rehearse.notify;

import dev.rehearse.edge.start.SafeStart;
import dev.rehearse.notify.bounce.GoodWebhookSecret;
import dev.rehearse.notify.dkim.GoodSigningKey;
import dev.rehearse.notify.link.GoodLinkKey;
import dev.rehearse.notify.mail.GoodHostName;
import dev.rehearse.notify.mail.RealMailer;
import dev.rehearse.notify.message.GoodSender;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts notify-service. */
@QuarkusMain
public final class NotifyService {

    private NotifyService() {}

    public static void main(String... arguments) throws InterruptedException {
        SafeStart.run(
                List.of(
                        new GoodLinkKey(),
                        new RealMailer(),
                        new GoodSender(),
                        new GoodHostName(),
                        new GoodSigningKey(),
                        new GoodWebhookSecret()),
                arguments);
    }
}
