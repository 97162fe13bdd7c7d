/** How the commands of the product are read and refused, wherever they are declared. */
@NullMarked
package dev.rehearse.terminal.command;

import org.jspecify.annotations.NullMarked;
