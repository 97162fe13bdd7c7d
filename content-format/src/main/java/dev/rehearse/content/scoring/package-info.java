/** Scores answers to closed questions by their key: the one implementation for interviews and for authors. */
@NullMarked
package dev.rehearse.content.scoring;

import org.jspecify.annotations.NullMarked;
