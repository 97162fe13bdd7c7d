/** Questions of authors: drafts, review, immutable published versions; how their texts and those of topics are read. */
@NullMarked
package dev.rehearse.question.author.question;

import org.jspecify.annotations.NullMarked;
