/** Tracks, sections, topics and questions: what is stored, the pages and the JSON. */
@NullMarked
package dev.rehearse.question.catalog;

import org.jspecify.annotations.NullMarked;
