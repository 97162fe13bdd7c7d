/** Changes of several questions at once. */
@NullMarked
package dev.rehearse.question.author.bulk;

import org.jspecify.annotations.NullMarked;
