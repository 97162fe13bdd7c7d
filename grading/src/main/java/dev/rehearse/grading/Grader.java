package dev.rehearse.grading;

/** Judges free-text answers point by point. Implementations are thread-safe. */
public interface Grader {

    /** Never fails because of a candidate's text: an answer that cannot be judged is an ungradable {@link Grade}. */
    Grade grade(GradingTask task);
}
