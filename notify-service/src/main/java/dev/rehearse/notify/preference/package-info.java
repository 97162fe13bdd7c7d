/** What the owner of an address sees, takes away and has erased: the preference page. */
@NullMarked
package dev.rehearse.notify.preference;

import org.jspecify.annotations.NullMarked;
