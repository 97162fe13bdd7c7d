/** Moodle XML (docs.moodle.org/en/Moodle_XML_format). */
@NullMarked
package dev.rehearse.formats.moodle;

import org.jspecify.annotations.NullMarked;
