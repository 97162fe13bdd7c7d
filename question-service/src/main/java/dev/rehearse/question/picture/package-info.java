/** Pictures of topics, which other sites show beside a link (Open Graph). */
@NullMarked
package dev.rehearse.question.picture;

import org.jspecify.annotations.NullMarked;
