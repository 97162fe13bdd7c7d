package dev.rehearse.interview.grade;

import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.llm.DoubleGrade;

/** Grades answers: the local grader alone, or a language model with the local one as the second. */
interface AnswerGrader {
    DoubleGrade grade(GradingTask task);
}
