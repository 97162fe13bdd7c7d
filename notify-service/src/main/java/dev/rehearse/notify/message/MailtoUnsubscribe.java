package dev.rehearse.notify.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Leaving the list by mail, for mail programs that can't do it by HTTP; offered if a bounce mailbox is configured. */
@ApplicationScoped
class MailtoUnsubscribe {

    private final Sender sender;
    private final boolean isRead;

    MailtoUnsubscribe(Sender sender, @ConfigProperty(name = "rehearse.bounces.imap.host") Optional<String> host) {
        this.sender = sender;
        this.isRead = host.isPresent();
    }

    /** What goes into List-Unsubscribe after the link: a mail to the mailbox of bounces with the link's token as subject. */
    String besides(String link) {
        return isRead
                ? ", <mailto:" + sender.bounceAddress() + "?subject=" + link.substring(link.lastIndexOf('/') + 1) + ">"
                : "";
    }
}
