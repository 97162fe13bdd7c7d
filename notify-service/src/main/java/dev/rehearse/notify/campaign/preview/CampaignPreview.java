package dev.rehearse.notify.campaign.preview;

import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.campaign.Campaign;
import dev.rehearse.notify.campaign.Campaigns;
import dev.rehearse.notify.campaign.LaunchRequest;
import dev.rehearse.notify.delivery.Audience;
import dev.rehearse.notify.delivery.OutboundMessage;
import dev.rehearse.notify.delivery.Purpose;
import dev.rehearse.notify.language.Language;
import dev.rehearse.notify.mail.TestMailSender;
import dev.rehearse.notify.message.Messages;
import dev.rehearse.notify.scope.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Previews a campaign before it is sent: the rendered mail, the size of the audience, a test mail. Nothing is stored.
 */
@ApplicationScoped
class CampaignPreview {

    /** The id in a preview's links, which are well formed but belong to no subscription. */
    private static final UUID NO_SUBSCRIBER = new UUID(0, 0);

    private static final String READER = "reader@example.org";

    private final Campaigns campaigns;
    private final Scopes scopes;
    private final Messages messages;
    private final TestMailSender testMailSender;
    private final Audience audience;

    CampaignPreview(
            Campaigns campaigns, Scopes scopes, Messages messages, TestMailSender testMailSender, Audience audience) {
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.messages = messages;
        this.testMailSender = testMailSender;
        this.audience = audience;
    }

    /** The part of a campaign that its mail says. */
    private record Content(UUID campaign, String topic, String practiceTest, String title, String page) {

        static Content of(Campaign campaign) {
            return new Content(
                    campaign.id(), campaign.topic(), campaign.practiceTest(), campaign.title(), campaign.page());
        }

        static Content of(LaunchRequest launch) {
            return new Content(NO_SUBSCRIBER, launch.topic(), launch.practiceTest(), launch.title(), launch.page());
        }
    }

    /** A rendered mail. */
    public record Preview(String subject, String text, String html, Map<String, List<String>> headers) {}

    /**
     * How many subscribers a campaign would have if it began now.
     *
     * @param candidates subscribers
     */
    record Size(long candidates) {}

    Preview preview(UUID campaign, Language language) {
        return preview(Content.of(stored(campaign)), language);
    }

    /** Of the campaign that the launch would begin. */
    Preview preview(LaunchRequest launch, Language language) {
        return preview(Content.of(launch), language);
    }

    private Preview preview(Content content, Language language) {
        var mail = messages.write(message(content, READER, language));
        return new Preview(mail.getSubject(), mail.getText(), mail.getHtml(), new TreeMap<>(mail.getHeaders()));
    }

    TestMailSender.TestMailResult tryOn(UUID campaign, EmailAddress email, Language language)
            throws InterruptedException {
        return testMailSender.send(message(Content.of(stored(campaign)), email.mailbox(), language));
    }

    Size size(UUID campaign) {
        return size(stored(campaign).topic());
    }

    /** Of a campaign about the topic. */
    Size size(String topic) {
        return new Size(audience.size(topic));
    }

    private OutboundMessage message(Content content, String mailbox, Language language) {
        var scope = QuarkusTransaction.requiringNew()
                .call(() -> scopes.named(content.topic()))
                .map(named -> named.title(language))
                .orElse(content.title());
        return new OutboundMessage(
                UUID.randomUUID(),
                Purpose.LAUNCH,
                NO_SUBSCRIBER,
                NO_SUBSCRIBER,
                1,
                mailbox,
                language.locale(),
                scope,
                new OutboundMessage.Launch(content.campaign(), content.practiceTest(), content.title(), content.page()),
                0,
                Duration.ZERO);
    }

    private Campaign stored(UUID campaign) {
        return QuarkusTransaction.requiringNew().call(() -> campaigns.byId(campaign));
    }
}
