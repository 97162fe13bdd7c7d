/** Claims mails from the queue, renders them, and sends them to the mail server. */
@NullMarked
package dev.rehearse.notify.mail;

import org.jspecify.annotations.NullMarked;
