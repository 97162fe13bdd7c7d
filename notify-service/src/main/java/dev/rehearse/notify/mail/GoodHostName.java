package dev.rehearse.notify.mail;

import dev.rehearse.edge.start.Settings;
import dev.rehearse.edge.start.StartCondition;
import java.util.Optional;

/** The name by which we greet the mail server, if it is set, is one that DNS can have. */
public record GoodHostName() implements StartCondition {

    @Override
    public Optional<String> objection(Settings settings) {
        return settings.text("rehearse.mail.host-name")
                .filter(name -> !name.isBlank() && !name.matches(OwnHostName.NAME))
                .map(name ->
                        "rehearse.mail.host-name (environment: REHEARSE_MAIL_HOST_NAME) must be a full DNS name such as"
                                + " mail.example.org, and is " + name);
    }
}
