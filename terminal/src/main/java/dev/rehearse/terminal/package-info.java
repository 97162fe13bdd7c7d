/** Lines that change in place, and bars that fill. */
@NullMarked
package dev.rehearse.terminal;

import org.jspecify.annotations.NullMarked;
