@NullMarked
package dev.rehearse.interview.procedure;

import org.jspecify.annotations.NullMarked;
