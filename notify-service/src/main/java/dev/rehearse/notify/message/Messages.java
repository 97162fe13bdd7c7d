package dev.rehearse.notify.message;

import dev.rehearse.notify.delivery.OutboundMessage;
import dev.rehearse.notify.delivery.Purpose;
import dev.rehearse.notify.link.Links;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Writes our mails, in the reader's language. Nothing that a visitor typed is in them but the address they go to. */
@ApplicationScoped
public class Messages {

    /** Forms of the campaigns under way; more at once are unusual, and cost a rendering each. */
    private static final int MOST_FORMS = 200;

    private final Sender sender;
    private final String domain;
    private final Links links;
    private final ReturnPaths returnPaths;
    private final MailtoUnsubscribe mailto;
    private final Map<LaunchForm.Edition, LaunchForm> forms = new ConcurrentHashMap<>();

    Messages(Sender sender, Links links, ReturnPaths returnPaths, MailtoUnsubscribe mailto) {
        this.sender = sender;
        this.domain = sender.domain();
        this.links = links;
        this.returnPaths = returnPaths;
        this.mailto = mailto;
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        private Templates() {}

        static native TemplateInstance access(String link, String site);

        static native TemplateInstance confirmation(String scope, String link, String site);

        static native TemplateInstance subscribed(String scope, String unsubscribe, String settings, String site);

        static native TemplateInstance launch(
                String title, String scope, String link, String unsubscribe, String settings, String site);
    }

    /** The mail with its headers, ready to be encoded. */
    public Mail write(OutboundMessage message) {
        var mail = switch (message.purpose()) {
            case ACCESS -> access(message);
            case CONFIRMATION -> confirmation(message);
            case SUBSCRIBED -> subscribed(message);
            case LAUNCH -> launch(message, Objects.requireNonNull(message.launch()));
        };
        var list = message.purpose() == Purpose.ACCESS ? "settings <settings." : "practice tests <practice-tests.";
        return mail.setFrom(sender.from())
                .addTo(message.mailbox())
                .setBounceAddress(returnPaths.of(message.delivery()))
                // The same at each attempt, so that a server which gets the mail twice can tell (RFC 5322, 3.6.4).
                .addHeader("Message-ID", "<" + message.delivery() + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Auto-Response-Suppress", "All")
                // A settings mail names another list: it also goes to people who have unsubscribed.
                .addHeader("List-Id", "Rehearse " + list + domain + ">");
    }

    private Mail confirmation(OutboundMessage message) {
        var link = links.confirmation(message.subscription(), message.round());
        var template = Templates.confirmation(message.scope(), link, links.page("/"));
        return new Mail()
                .setSubject(texts(message.locale()).confirmSubject(message.scope()))
                .setText(text(template, message.locale()))
                .setHtml(html(template, message.locale()));
    }

    private Mail subscribed(OutboundMessage message) {
        var template = Templates.subscribed(
                message.scope(),
                links.unsubscribe(message.subscription(), message.round()),
                links.preferences(message.subscriber()),
                links.page("/"));
        return new Mail()
                .setSubject(texts(message.locale()).subscribedSubject(message.scope()))
                .setText(text(template, message.locale()))
                .setHtml(html(template, message.locale()));
    }

    private Mail access(OutboundMessage message) {
        var template = Templates.access(links.preferences(message.subscriber()), links.page("/"));
        return new Mail()
                .setSubject(texts(message.locale()).accessSubject())
                .setText(text(template, message.locale()))
                .setHtml(html(template, message.locale()));
    }

    private Mail launch(OutboundMessage message, OutboundMessage.Launch launch) {
        var form = form(new LaunchForm.Edition(launch, message.scope(), message.locale()));
        var unsubscribe = links.unsubscribe(message.subscription(), message.round());
        var settings = links.preferences(message.subscriber());
        return new Mail()
                .setSubject(form.subject())
                .setText(form.text().filled(unsubscribe, settings))
                .setHtml(form.html().filled(unsubscribe, settings))
                .addHeader("List-Unsubscribe", "<" + unsubscribe + ">" + mailto.besides(unsubscribe))
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .addHeader("List-Help", "<" + links.page("/") + ">")
                .addHeader("Precedence", "bulk")
                // Contains no personal data: campaign, list, kind of mail, sender.
                .addHeader("Feedback-ID", launch.campaign() + ":practice-tests:launch:" + sender.senderId())
                .addHeader("X-Delivery", returnPaths.id(message.delivery()));
    }

    private LaunchForm form(LaunchForm.Edition edition) {
        if (forms.size() > MOST_FORMS) {
            forms.clear();
        }
        return forms.computeIfAbsent(edition, this::rendered);
    }

    private LaunchForm rendered(LaunchForm.Edition edition) {
        var launch = edition.launch();
        var unsubscribe = Placeholders.mark();
        var settings = Placeholders.mark();
        var template = Templates.launch(
                launch.title(),
                edition.scope(),
                links.page(launch.page()) + language(edition.locale()),
                unsubscribe,
                settings,
                links.page("/"));
        return new LaunchForm(
                texts(edition.locale()).launchSubject(launch.title()),
                Placeholders.of(text(template, edition.locale()), unsubscribe, settings),
                Placeholders.of(html(template, edition.locale()), unsubscribe, settings));
    }

    /** The page that a mail leads to is in the language of the mail, whatever the browser prefers. */
    private static String language(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? "" : "?locale=" + locale.toLanguageTag();
    }

    private static MailTexts texts(Locale locale) {
        return MessageBundles.get(MailTexts.class, Localized.Literal.of(locale.toLanguageTag()));
    }

    private static String text(TemplateInstance template, Locale locale) {
        return ShortLines.of(rendered(template, locale, Variant.TEXT_PLAIN));
    }

    private static String html(TemplateInstance template, Locale locale) {
        return rendered(template, locale, Variant.TEXT_HTML);
    }

    private static String rendered(TemplateInstance template, Locale locale, String contentType) {
        return template.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType))
                .setLocale(locale)
                .render();
    }
}
