/** Runs the whole product on one machine: the order of starting and stopping, and the commands of the user. */
@NullMarked
package dev.rehearse.launcher;

import org.jspecify.annotations.NullMarked;
