/** Addresses that get no mail, whatever their subscriptions say. */
@NullMarked
package dev.rehearse.notify.suppression;

import org.jspecify.annotations.NullMarked;
