/** The pages on which authors list, write, check and publish questions. */
@NullMarked
package dev.rehearse.question.author.page;

import org.jspecify.annotations.NullMarked;
