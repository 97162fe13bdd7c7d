/** The grader in a terminal, for authors. */
@NullMarked
package dev.rehearse.cli.grade;

import org.jspecify.annotations.NullMarked;
