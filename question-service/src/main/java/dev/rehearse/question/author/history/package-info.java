/** The history of a question: its versions, the differences between two, and restoring one. */
@NullMarked
package dev.rehearse.question.author.history;

import org.jspecify.annotations.NullMarked;
