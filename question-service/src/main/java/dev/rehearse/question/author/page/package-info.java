/** The pages on which authors write, check, try out and publish questions. */
@NullMarked
package dev.rehearse.question.author.page;

import org.jspecify.annotations.NullMarked;
