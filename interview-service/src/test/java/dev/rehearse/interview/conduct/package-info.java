@NullMarked
package dev.rehearse.interview.conduct;

import org.jspecify.annotations.NullMarked;
