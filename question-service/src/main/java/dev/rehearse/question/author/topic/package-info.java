/** Topics of authors: new ones, what they say, their slugs. */
@NullMarked
package dev.rehearse.question.author.topic;

import org.jspecify.annotations.NullMarked;
