/**
 * The grader that needs no network: it weighs words, word order, negation and meaning of an answer with a model learned
 * from graded answers.
 */
@NullMarked
package dev.rehearse.grading.local;

import org.jspecify.annotations.NullMarked;
