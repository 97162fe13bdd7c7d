/** Tests of signing up, confirming and unsubscribing. */
@NullMarked
package dev.rehearse.notify.subscription;

import org.jspecify.annotations.NullMarked;
