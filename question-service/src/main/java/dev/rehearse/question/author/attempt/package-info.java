/** The page on which authors answer their own questions, with the score that an interview would give. */
@NullMarked
package dev.rehearse.question.author.attempt;

import org.jspecify.annotations.NullMarked;
