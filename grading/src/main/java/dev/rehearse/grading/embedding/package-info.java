/** Sentence embeddings, computed in the JVM. */
@NullMarked
package dev.rehearse.grading.embedding;

import org.jspecify.annotations.NullMarked;
