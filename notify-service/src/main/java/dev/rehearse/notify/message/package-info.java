/** The texts of mails and their rendering as Internet messages (RFC 5322). */
@NullMarked
package dev.rehearse.notify.message;

import org.jspecify.annotations.NullMarked;
