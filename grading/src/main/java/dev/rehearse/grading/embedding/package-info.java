/** Meaning as vectors: a sentence encoder, run in the JVM. */
@NullMarked
package dev.rehearse.grading.embedding;

import org.jspecify.annotations.NullMarked;
