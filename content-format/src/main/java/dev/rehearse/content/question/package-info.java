/** Reads the files of questions. */
@NullMarked
package dev.rehearse.content.question;

import org.jspecify.annotations.NullMarked;
