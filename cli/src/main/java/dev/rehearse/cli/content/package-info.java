/** Commands for authors: they work on content files, without a database or a service. */
@NullMarked
package dev.rehearse.cli.content;

import org.jspecify.annotations.NullMarked;
