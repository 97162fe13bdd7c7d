/** Tests of the queue, the same ones for mails due and for batches. */
@NullMarked
package dev.rehearse.notify.delivery;

import org.jspecify.annotations.NullMarked;
