/** Hands mails to a mail server by SMTP (RFC 5321) and says how that ended, and in which phase. */
@NullMarked
package dev.rehearse.smtp;

import org.jspecify.annotations.NullMarked;
