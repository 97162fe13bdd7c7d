/** The pages of the catalog: the home page, tracks, topics and questions. */
@NullMarked
package dev.rehearse.question.catalog.page;

import org.jspecify.annotations.NullMarked;
