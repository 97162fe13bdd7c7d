/** Questions as files: reading, checking and importing the Markdown of the content folder. */
@NullMarked
package dev.rehearse.question.content;

import org.jspecify.annotations.NullMarked;
