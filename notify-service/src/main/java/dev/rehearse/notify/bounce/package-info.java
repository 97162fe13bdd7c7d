/** Hears from mail servers and mailbox providers what became of our mails, and stops writing to whom that says so. */
@NullMarked
package dev.rehearse.notify.bounce;

import org.jspecify.annotations.NullMarked;
