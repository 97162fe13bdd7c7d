/** Who wants mail about what: sign-up, confirmation, unsubscribe. */
@NullMarked
package dev.rehearse.notify.subscription;

import org.jspecify.annotations.NullMarked;
