/** Grading of free text: what is asked, what a good answer says, and what a grader found of it. */
@NullMarked
package dev.rehearse.grading;

import org.jspecify.annotations.NullMarked;
