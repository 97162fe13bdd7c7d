@NullMarked
package dev.rehearse.question.markdown;

import org.jspecify.annotations.NullMarked;
