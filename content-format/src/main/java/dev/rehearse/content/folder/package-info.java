/** Reads a whole content folder. */
@NullMarked
package dev.rehearse.content.folder;

import org.jspecify.annotations.NullMarked;
