/** The result of a finished interview, and how certain it is. */
@NullMarked
package dev.rehearse.interview.report;

import org.jspecify.annotations.NullMarked;
