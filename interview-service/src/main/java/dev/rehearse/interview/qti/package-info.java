/** Writes documents of QTI 3.0: results of an interview, and usage data of items. */
@NullMarked
package dev.rehearse.interview.qti;

import org.jspecify.annotations.NullMarked;
