package dev.rehearse.notify.campaign;

import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.delivery.Audience;
import dev.rehearse.notify.delivery.Letter;
import dev.rehearse.notify.delivery.Purpose;
import dev.rehearse.notify.language.Language;
import dev.rehearse.notify.mail.Trial;
import dev.rehearse.notify.message.Messages;
import dev.rehearse.notify.scope.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Shows what a campaign will be before anybody gets it: the mail, its size, one to oneself. Nothing is stored. */
@ApplicationScoped
class Rehearsal {

    /** Links in such a mail are well formed and lead to nobody's subscription. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Campaigns campaigns;
    private final Scopes scopes;
    private final Messages messages;
    private final Trial trial;
    private final Audience audience;

    Rehearsal(Campaigns campaigns, Scopes scopes, Messages messages, Trial trial, Audience audience) {
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.messages = messages;
        this.trial = trial;
        this.audience = audience;
    }

    /** A mail as it will be written. */
    public record Preview(String subject, String text, String html, Map<String, List<String>> headers) {}

    /**
     * How many subscribers a campaign would have if it began now.
     *
     * @param candidates subscribers
     */
    record Size(long candidates) {}

    Preview preview(UUID campaign, Language language) {
        var mail = messages.write(letter(campaign, "reader@example.org", language));
        return new Preview(mail.getSubject(), mail.getText(), mail.getHtml(), new TreeMap<>(mail.getHeaders()));
    }

    Trial.Said tryOn(UUID campaign, EmailAddress email, Language language) throws InterruptedException {
        return trial.send(letter(campaign, email.mailbox(), language));
    }

    Size size(UUID campaign) {
        return new Size(audience.size(stored(campaign).topic));
    }

    private Letter letter(UUID id, String mailbox, Language language) {
        var campaign = stored(id);
        var scope = QuarkusTransaction.requiringNew()
                .call(() -> scopes.named(campaign.topic))
                .map(named -> named.title(language))
                .orElse(campaign.title);
        return new Letter(
                UUID.randomUUID(),
                Purpose.LAUNCH,
                NOBODY,
                NOBODY,
                1,
                mailbox,
                language.locale(),
                scope,
                new Letter.Launch(id, campaign.practiceTest, campaign.title, campaign.page),
                0,
                Duration.ZERO);
    }

    private Campaign stored(UUID campaign) {
        return QuarkusTransaction.requiringNew().call(() -> campaigns.byId(campaign));
    }
}
