/** Signs our mails, so that mailbox providers know that they are ours (RFC 6376). */
@NullMarked
package dev.rehearse.notify.dkim;

import org.jspecify.annotations.NullMarked;
