/** The start of notify-service; what it does is in the packages below. */
@NullMarked
package dev.rehearse.notify;

import org.jspecify.annotations.NullMarked;
