/** What a finished interview says of the candidate, and how sure that is. */
@NullMarked
package dev.rehearse.interview.report;

import org.jspecify.annotations.NullMarked;
