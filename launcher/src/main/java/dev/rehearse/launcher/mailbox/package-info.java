/** The mailbox: an SMTP server that stores each message as a file, and pages that show them. */
@NullMarked
package dev.rehearse.launcher.mailbox;

import org.jspecify.annotations.NullMarked;
