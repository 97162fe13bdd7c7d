/** Tracks, sections, topics and questions: what is stored, what is read of it, and the JSON. */
@NullMarked
package dev.rehearse.question.catalog;

import org.jspecify.annotations.NullMarked;
