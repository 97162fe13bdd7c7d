/** What our mails say and how they are written. */
@NullMarked
package dev.rehearse.notify.message;

import org.jspecify.annotations.NullMarked;
