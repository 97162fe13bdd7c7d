/** Exports of topics as content files, or in the formats of other systems. */
@NullMarked
package dev.rehearse.question.author.exports;

import org.jspecify.annotations.NullMarked;
