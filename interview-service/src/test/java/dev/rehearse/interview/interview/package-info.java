@NullMarked
package dev.rehearse.interview.interview;

import org.jspecify.annotations.NullMarked;
