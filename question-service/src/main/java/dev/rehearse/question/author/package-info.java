/** Authoring of topics and questions by the API: drafts, review, immutable published versions. */
@NullMarked
package dev.rehearse.question.author;

import org.jspecify.annotations.NullMarked;
