@NullMarked
package dev.rehearse.interview.practicetest;

import org.jspecify.annotations.NullMarked;
