/**
 * The grader that needs no network: words, word order, negation and meaning of an answer, weighed by a model learned
 * from graded answers.
 */
@NullMarked
package dev.rehearse.grading.local;

import org.jspecify.annotations.NullMarked;
