/** Imports of files into topics: what is uploaded, the dry run, the drafts made of it. */
@NullMarked
package dev.rehearse.question.author.imports;

import org.jspecify.annotations.NullMarked;
