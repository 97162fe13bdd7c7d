/** Takes text apart: words with stems and places, sentences, clauses. */
@NullMarked
package dev.rehearse.grading.text;

import org.jspecify.annotations.NullMarked;
