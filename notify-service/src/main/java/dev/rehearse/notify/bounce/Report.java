package dev.rehearse.notify.bounce;

import java.util.List;
import java.util.Optional;

/**
 * What a mail system says of one of our mails.
 *
 * @param names what it calls the mail, the most telling first; nothing is believed yet
 * @param status the enhanced status code (RFC 3463)
 * @param diagnostic what the mail server said, without addresses
 */
record Report(Kind kind, List<String> names, Optional<String> status, Optional<String> diagnostic) {}
