package dev.rehearse.notify.bounce;

import java.util.List;
import java.util.Optional;

/**
 * A report of a mail system about one of our mails.
 *
 * @param names the identifiers by which it names the mail, the most specific first; not yet authenticated
 * @param status the enhanced status code (RFC 3463)
 * @param diagnostic the mail server's diagnostic text, without addresses
 */
record Report(Kind kind, List<String> names, Optional<String> status, Optional<String> diagnostic) {}
