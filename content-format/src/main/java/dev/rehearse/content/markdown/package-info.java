/** Parsing of Markdown files, and the rules for Markdown. */
@NullMarked
package dev.rehearse.content.markdown;

import org.jspecify.annotations.NullMarked;
