/**
 * Question and Test Interoperability (QTI) of 1EdTech: packages of version 3.0 and 2.1, with items, a test and a
 * manifest.
 */
@NullMarked
package dev.rehearse.formats.qti;

import org.jspecify.annotations.NullMarked;
