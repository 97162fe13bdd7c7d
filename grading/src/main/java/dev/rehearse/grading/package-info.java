/** Grading of free text: tasks, rubrics and grades with evidence. */
@NullMarked
package dev.rehearse.grading;

import org.jspecify.annotations.NullMarked;
