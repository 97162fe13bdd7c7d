package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.GradingTask;

/**
 * An adversarial case: an answer made to mislead the grader.
 *
 * @param origin where question and answer come from
 * @param kind how the answer was made
 * @param denied the rubric point that the answer denies; empty for any, where it denies one
 */
record Trial(String origin, String kind, String question, GradingTask task, String denied) {

    static final String OTHER_ANSWER = "OTHER_ANSWER";
    static final String WRONG_ADDED = "WRONG_ADDED";
}
