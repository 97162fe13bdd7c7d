package dev.rehearse.notify.message;

import dev.rehearse.edge.start.Settings;
import dev.rehearse.edge.start.StartCondition;
import dev.rehearse.notify.link.DeliveryNames;
import java.util.Optional;

/** The names under which our mails go out fit where they have to. */
public record ValidSender() implements StartCondition {

    /** RFC 5321, 4.5.3.1.1; the plus sign takes one. */
    private static final int LONGEST_LOCAL_PART = 64 - 1 - DeliveryNames.LENGTH;

    @Override
    public Optional<String> objection(Settings settings) {
        var id = settings.text("rehearse.mail.sender-id").orElse("rehearse");
        if (!id.matches("[A-Za-z0-9]{5,15}")) {
            return Optional.of(
                    "rehearse.mail.sender-id (environment: REHEARSE_MAIL_SENDER_ID) must have 5 to 15 letters"
                            + " and digits, and is " + id);
        }
        return settings.text("rehearse.mail.bounces")
                .or(() -> settings.text("rehearse.mail.from"))
                .map(address -> address.replaceFirst(".*<(.*)>\\s*$", "$1"))
                .filter(address -> address.lastIndexOf('@') < 1 || address.lastIndexOf('@') > LONGEST_LOCAL_PART)
                .map(address ->
                        "rehearse.mail.bounces (environment: REHEARSE_MAIL_BOUNCES), or without it the address in"
                                + " rehearse.mail.from, must have 1 to " + LONGEST_LOCAL_PART
                                + " characters before the @, because the name of a delivery is added to them, and is "
                                + address);
    }
}
