package dev.rehearse.notify.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Unsubscription by mail, for mail clients without one-click unsubscribe; offered if a bounce mailbox is configured.
 */
@ApplicationScoped
class MailtoUnsubscribe {

    private final Sender sender;
    private final boolean isRead;

    MailtoUnsubscribe(Sender sender, @ConfigProperty(name = "rehearse.bounces.imap.host") Optional<String> host) {
        this.sender = sender;
        this.isRead = host.isPresent();
    }

    /**
     * The mailto URI of List-Unsubscribe (RFC 2369, 3.2): a mail to the bounce mailbox with the link's token as
     * subject.
     */
    String besides(String link) {
        return isRead
                ? ", <mailto:" + sender.bounceAddress() + "?subject=" + link.substring(link.lastIndexOf('/') + 1) + ">"
                : "";
    }
}
