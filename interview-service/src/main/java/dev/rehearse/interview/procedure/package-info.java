/** An interview so far, question by question, and the procedure that chooses its next question. */
@NullMarked
package dev.rehearse.interview.procedure;

import org.jspecify.annotations.NullMarked;
