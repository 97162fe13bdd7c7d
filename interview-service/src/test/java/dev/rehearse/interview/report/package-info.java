/** Contents of reports. */
@NullMarked
package dev.rehearse.interview.report;

import org.jspecify.annotations.NullMarked;
