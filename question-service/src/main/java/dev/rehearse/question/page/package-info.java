/** Pages that are rendered once per catalog version and cached as bytes. */
@NullMarked
package dev.rehearse.question.page;

import org.jspecify.annotations.NullMarked;
