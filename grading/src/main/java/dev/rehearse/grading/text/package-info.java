/** Splits text into words with stems and positions, sentences, and clauses. */
@NullMarked
package dev.rehearse.grading.text;

import org.jspecify.annotations.NullMarked;
