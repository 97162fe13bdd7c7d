/** The preference page: access, export and erasure of a subscriber's data. */
@NullMarked
package dev.rehearse.notify.preference;

import org.jspecify.annotations.NullMarked;
