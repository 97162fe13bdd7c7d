/** Markdown of content as the HTML or plain text of other systems, and back. */
@NullMarked
package dev.rehearse.formats.markup;

import org.jspecify.annotations.NullMarked;
