/** Content files in a zip file. */
@NullMarked
package dev.rehearse.formats.markdown;

import org.jspecify.annotations.NullMarked;
