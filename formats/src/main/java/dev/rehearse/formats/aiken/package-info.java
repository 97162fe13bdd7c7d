/** Aiken, the simplest text format of choices (docs.moodle.org/en/Aiken_format). */
@NullMarked
package dev.rehearse.formats.aiken;

import org.jspecify.annotations.NullMarked;
