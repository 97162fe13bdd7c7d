package dev.rehearse.notify.mail;

import dev.rehearse.edge.start.Settings;
import dev.rehearse.edge.start.StartCondition;
import java.util.Optional;

/** Mail is sent, and not only written into the log. */
public record MailerNotMocked() implements StartCondition {

    @Override
    public Optional<String> objection(Settings settings) {
        return settings.isOn("quarkus.mailer.mock")
                ? Optional.of("quarkus.mailer.mock (environment: QUARKUS_MAILER_MOCK) is true, which writes mails into"
                        + " the log in place of sending them. Remove it, and set REHEARSE_SMTP_HOST")
                : Optional.empty();
    }
}
