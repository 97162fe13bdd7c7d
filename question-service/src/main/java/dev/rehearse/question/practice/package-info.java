/** Practice tests, as interview-service reports them. */
@NullMarked
package dev.rehearse.question.practice;

import org.jspecify.annotations.NullMarked;
