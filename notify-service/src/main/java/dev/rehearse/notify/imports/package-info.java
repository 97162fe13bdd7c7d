/** Subscribers that an operator brings from elsewhere, with the proof of their consent. */
@NullMarked
package dev.rehearse.notify.imports;

import org.jspecify.annotations.NullMarked;
