/** Markdown to safe HTML with coloured code. */
@NullMarked
package dev.rehearse.question.markdown;

import org.jspecify.annotations.NullMarked;
