package dev.rehearse.notify.mail;

import dev.rehearse.notify.campaign.Campaign;
import dev.rehearse.notify.campaign.Campaigns;
import dev.rehearse.notify.delivery.Delivery;
import dev.rehearse.notify.link.Links;
import dev.rehearse.notify.scope.Scopes;
import dev.rehearse.notify.subscription.Subscribers;
import dev.rehearse.notify.subscription.Subscription;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes our mails. Nothing that a visitor typed is in them but the address they go to. */
@ApplicationScoped
class Messages {

    private final MailSettings settings;
    private final Links links;
    private final Subscribers subscribers;
    private final Scopes scopes;
    private final Campaigns campaigns;

    Messages(MailSettings settings, Links links, Subscribers subscribers, Scopes scopes, Campaigns campaigns) {
        this.settings = settings;
        this.links = links;
        this.subscribers = subscribers;
        this.scopes = scopes;
        this.campaigns = campaigns;
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        private Templates() {}

        static native TemplateInstance confirmation(String scope, String link, String site);

        static native TemplateInstance launch(String title, String scope, String link, String unsubscribe, String site);
    }

    Mail write(Delivery delivery, Subscription subscription) {
        var scope = scopes.named(subscription.scope()).orElseThrow().title();
        var mail = delivery.campaign() == null
                ? confirmation(delivery, scope)
                : launch(delivery, campaigns.byId(delivery.campaign()).orElseThrow(), scope);
        return mail.setFrom(settings.from())
                .addTo(subscribers.findById(delivery.subscriber()).address().mailbox())
                // The same at each attempt, so that a server which gets the mail twice can tell (RFC 5322, 3.6.4).
                .addHeader("Message-ID", "<" + delivery.id() + "@" + settings.domain() + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("List-Id", "Rehearse practice tests <practice-tests." + settings.domain() + ">");
    }

    private Mail confirmation(Delivery delivery, String scope) {
        var link = links.confirmation(delivery.subscription(), delivery.round());
        return inBothForms(Templates.confirmation(scope, link, links.page("/")))
                .setSubject("Confirm: practice tests on " + scope);
    }

    private Mail launch(Delivery delivery, Campaign campaign, String scope) {
        var unsubscribe = links.unsubscribe(delivery.subscription(), delivery.round());
        var page = links.page(campaign.page());
        return inBothForms(Templates.launch(campaign.title(), scope, page, unsubscribe, links.page("/")))
                .setSubject("The practice test on " + campaign.title() + " is here")
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
