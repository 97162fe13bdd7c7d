/** Comma-separated values: a row for each question, a column for each field and section of a content file. */
@NullMarked
package dev.rehearse.formats.csv;

import org.jspecify.annotations.NullMarked;
