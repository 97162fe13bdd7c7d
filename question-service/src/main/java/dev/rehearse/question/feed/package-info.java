/** What feed readers and search engines fetch: feeds of changed questions, the sitemap. */
@NullMarked
package dev.rehearse.question.feed;

import org.jspecify.annotations.NullMarked;
