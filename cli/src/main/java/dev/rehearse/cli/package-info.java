/** Commands for people in a terminal. Each is a class that declares its options and its help. */
@NullMarked
package dev.rehearse.cli;

import org.jspecify.annotations.NullMarked;
