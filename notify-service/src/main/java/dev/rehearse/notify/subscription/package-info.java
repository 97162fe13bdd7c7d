/** Subscriptions: sign-up, confirmation (double opt-in), unsubscribe. */
@NullMarked
package dev.rehearse.notify.subscription;

import org.jspecify.annotations.NullMarked;
