package dev.rehearse.notify.message;

import dev.rehearse.notify.delivery.OutboundMessage;
import java.util.Locale;

/** The mail of a launch for all readers of one scope and language; blank are the ways out of the list and to the settings. */
record LaunchForm(String subject, Placeholders text, Placeholders html) {

    /** What tells forms apart. */
    record Edition(OutboundMessage.Launch launch, String scope, Locale locale) {}
}
