/** Commands for people in a terminal. Each class declares the options and the help of its command. */
@NullMarked
package dev.rehearse.cli;

import org.jspecify.annotations.NullMarked;
