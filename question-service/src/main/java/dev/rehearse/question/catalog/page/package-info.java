/** The pages of the catalog: the home page, tracks and topics. */
@NullMarked
package dev.rehearse.question.catalog.page;

import org.jspecify.annotations.NullMarked;
