/** The author's client of question-service for importing files into a topic of a running product. */
@NullMarked
package dev.rehearse.cli.imports;

import org.jspecify.annotations.NullMarked;
