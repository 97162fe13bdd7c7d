/** XML as it comes from anywhere: without entities and document types, of bounded size and depth. */
@NullMarked
package dev.rehearse.formats.xml;

import org.jspecify.annotations.NullMarked;
