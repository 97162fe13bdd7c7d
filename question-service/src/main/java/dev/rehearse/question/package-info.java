/** The start of question-service; what it does is in the packages below. */
@NullMarked
package dev.rehearse.question;

import org.jspecify.annotations.NullMarked;
