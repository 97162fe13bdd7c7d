/** Exceptions for invalid input that more than one package throws. */
@NullMarked
package dev.rehearse.adaptive.input;

import org.jspecify.annotations.NullMarked;
