/** Takes mails from the queue, writes them, and hands them to the mail server. */
@NullMarked
package dev.rehearse.notify.mail;

import org.jspecify.annotations.NullMarked;
