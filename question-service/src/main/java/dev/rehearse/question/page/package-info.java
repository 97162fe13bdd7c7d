/** Pages that are rendered once per state of the catalog and kept as bytes. */
@NullMarked
package dev.rehearse.question.page;

import org.jspecify.annotations.NullMarked;
