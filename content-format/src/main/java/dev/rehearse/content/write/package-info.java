/** Writes content files. */
@NullMarked
package dev.rehearse.content.write;

import org.jspecify.annotations.NullMarked;
