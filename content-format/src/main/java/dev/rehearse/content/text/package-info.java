/** Files as text: size, encoding and characters. */
@NullMarked
package dev.rehearse.content.text;

import org.jspecify.annotations.NullMarked;
