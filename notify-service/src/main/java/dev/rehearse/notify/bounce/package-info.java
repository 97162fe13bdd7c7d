/** Bounces and complaints from mail servers and mailbox providers, and the suppressions they cause. */
@NullMarked
package dev.rehearse.notify.bounce;

import org.jspecify.annotations.NullMarked;
