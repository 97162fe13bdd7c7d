package dev.rehearse.notify.message;

import dev.rehearse.notify.delivery.Letter;
import dev.rehearse.notify.link.Links;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;

/** Writes our mails. Nothing that a visitor typed is in them but the address they go to. */
@ApplicationScoped
public class Messages {

    private final Sender sender;
    private final Links links;

    Messages(Sender sender, Links links) {
        this.sender = sender;
        this.links = links;
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        private Templates() {}

        static native TemplateInstance access(AccessText text, String link, String site);

        static native TemplateInstance confirmation(String scope, String link, String site);

        static native TemplateInstance launch(String title, String scope, String link, String unsubscribe, String site);
    }

    /** The mail with its headers, ready to be encoded. */
    public Mail write(Letter letter) {
        var mail = switch (letter.purpose()) {
            case ACCESS -> access(letter);
            case CONFIRMATION -> confirmation(letter);
            case LAUNCH -> launch(letter, Objects.requireNonNull(letter.launch()));
        };
        return mail.setFrom(sender.from())
                .addTo(letter.mailbox())
                // The same at each attempt, so that a server which gets the mail twice can tell (RFC 5322, 3.6.4).
                .addHeader("Message-ID", "<" + letter.delivery() + "@" + sender.domain() + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("List-Id", "Rehearse practice tests <practice-tests." + sender.domain() + ">");
    }

    private Mail confirmation(Letter letter) {
        var link = links.confirmation(letter.subscription(), letter.round());
        return inBothForms(Templates.confirmation(letter.scope(), link, links.page("/")))
                .setSubject("Confirm: practice tests on " + letter.scope());
    }

    private Mail access(Letter letter) {
        var text = letter.locale().equals(Locale.GERMAN) ? AccessText.GERMAN : AccessText.ENGLISH;
        return inBothForms(Templates.access(text, links.preferences(letter.subscriber()), links.page("/")))
                .setSubject(text.subject());
    }

    private Mail launch(Letter letter, Letter.Launch launch) {
        var unsubscribe = links.unsubscribe(letter.subscription(), letter.round());
        var page = links.page(launch.page());
        return inBothForms(Templates.launch(launch.title(), letter.scope(), page, unsubscribe, links.page("/")))
                .setSubject("The practice test on " + launch.title() + " is here")
                .addHeader("List-Unsubscribe", "<" + unsubscribe + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static Mail inBothForms(TemplateInstance template) {
        return new Mail()
                .setText(rendered(template, Variant.TEXT_PLAIN))
                .setHtml(rendered(template, Variant.TEXT_HTML));
    }

    private static String rendered(TemplateInstance template, String contentType) {
        return template.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType))
                .render();
    }
}
