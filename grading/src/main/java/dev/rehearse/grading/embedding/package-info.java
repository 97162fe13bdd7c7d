/** Meaning as vectors: the E5 sentence encoder, run in the JVM. */
@NullMarked
package dev.rehearse.grading.embedding;

import org.jspecify.annotations.NullMarked;
