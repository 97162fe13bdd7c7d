/** Feeds of changed questions, and the sitemap. */
@NullMarked
package dev.rehearse.question.feed;

import org.jspecify.annotations.NullMarked;
