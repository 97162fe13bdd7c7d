package dev.rehearse.notify.message;

import dev.rehearse.notify.delivery.OutboundMessage;
import java.util.Locale;

/** The mail of a launch for all recipients of one scope and language, with placeholders for their links. */
record LaunchForm(String subject, Placeholders text, Placeholders html) {

    /** The key that identifies a form. */
    record Edition(OutboundMessage.Launch launch, String scope, Locale locale) {}
}
