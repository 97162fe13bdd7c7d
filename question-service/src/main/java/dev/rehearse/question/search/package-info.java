/** Search by words and properties: the index, the JSON, the search page and its suggestions. */
@NullMarked
package dev.rehearse.question.search;

import org.jspecify.annotations.NullMarked;
