/** Commands for people in a terminal. Each declares its options and its help where it is carried out. */
@NullMarked
package dev.rehearse.cli;

import org.jspecify.annotations.NullMarked;
