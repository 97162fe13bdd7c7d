/** The rules that choose the next item. */
@NullMarked
package dev.rehearse.adaptive.selection;

import org.jspecify.annotations.NullMarked;
