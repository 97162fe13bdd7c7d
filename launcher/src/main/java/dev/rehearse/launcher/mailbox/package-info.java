/** The mailbox: an SMTP server that keeps each message as a file, and the pages that show them. */
@NullMarked
package dev.rehearse.launcher.mailbox;

import org.jspecify.annotations.NullMarked;
