package dev.rehearse.notify.bounce;

import dev.rehearse.edge.start.Settings;
import dev.rehearse.edge.start.StartCondition;
import java.util.Optional;

/** Start condition: the webhook secret, if configured, is hard to guess and not a published example. */
public record ValidWebhookSecret() implements StartCondition {

    private static final String PROPERTY = "rehearse.bounces.webhook-secret";
    private static final int SHORTEST = 32;

    @Override
    public Optional<String> objection(Settings settings) {
        return settings.text(PROPERTY)
                .filter(secret -> secret.length() < SHORTEST || settings.isPublic(PROPERTY, secret))
                .map(
                        secret -> PROPERTY + " (environment: REHEARSE_BOUNCES_WEBHOOK_SECRET) must have at least "
                                + SHORTEST
                                + " characters and not be that of the tests. Make one, for example with: openssl rand -base64 32");
    }
}
