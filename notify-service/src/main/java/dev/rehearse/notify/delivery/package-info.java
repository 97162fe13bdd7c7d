/** The delivery queue in PostgreSQL: one row per mail, from pending to its outcome. */
@NullMarked
package dev.rehearse.notify.delivery;

import org.jspecify.annotations.NullMarked;
