package dev.rehearse.notify.mail;

import dev.rehearse.edge.start.Settings;
import dev.rehearse.edge.start.StartCondition;
import java.util.Optional;

/** Start condition: the EHLO name, if configured, is a valid DNS name. */
public record ValidHostName() implements StartCondition {

    @Override
    public Optional<String> objection(Settings settings) {
        return settings.text("rehearse.mail.host-name")
                .filter(name -> !name.isBlank() && !name.matches(OwnHostName.NAME))
                .map(name ->
                        "rehearse.mail.host-name (environment: REHEARSE_MAIL_HOST_NAME) must be a full DNS name such as"
                                + " mail.example.org, and is " + name);
    }
}
