/** Findings: faults of content files by file, line and rule. */
@NullMarked
package dev.rehearse.content.finding;

import org.jspecify.annotations.NullMarked;
