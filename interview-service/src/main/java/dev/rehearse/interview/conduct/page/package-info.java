/** The pages of an interview from its first question to its last, and how an answered question is shown. */
@NullMarked
package dev.rehearse.interview.conduct.page;

import org.jspecify.annotations.NullMarked;
