/** The entry point of question-service. Its features are in the packages below. */
@NullMarked
package dev.rehearse.question;

import org.jspecify.annotations.NullMarked;
