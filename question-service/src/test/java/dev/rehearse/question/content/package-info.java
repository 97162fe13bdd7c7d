/** The rules of content files, and the files of the project itself. */
@NullMarked
package dev.rehearse.question.content;

import org.jspecify.annotations.NullMarked;
