/** Imports the content folder: reads, checks and stores its Markdown files. */
@NullMarked
package dev.rehearse.question.content;

import org.jspecify.annotations.NullMarked;
