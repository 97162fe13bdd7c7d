/** Scores answers: closed ones by their key, free text by its rubric. */
@NullMarked
package dev.rehearse.interview.grade;

import org.jspecify.annotations.NullMarked;
