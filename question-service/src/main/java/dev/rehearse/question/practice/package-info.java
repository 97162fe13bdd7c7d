/** What interview-service says about practice tests. */
@NullMarked
package dev.rehearse.question.practice;

import org.jspecify.annotations.NullMarked;
