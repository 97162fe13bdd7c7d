/** Authoring: each package is a feature, and {@code question} has what the others build on. */
@NullMarked
package dev.rehearse.question.author;

import org.jspecify.annotations.NullMarked;
