package dev.rehearse.grading;

/** Judges free-text answers point by point. Implementations may be used by many threads at once. */
public interface Grader {

    /** Never fails on what a candidate wrote: an answer that can't be judged is an ungradable {@link Grade}. */
    Grade grade(GradingTask task);
}
