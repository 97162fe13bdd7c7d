/** The spelling of content: words of authors that no dictionary and no list of the folder has. */
@NullMarked
package dev.rehearse.cli.spelling;

import org.jspecify.annotations.NullMarked;
