package dev.rehearse.interview.procedure;

import dev.rehearse.interview.interview.Interview.End;

/** The state of an interview: a question is open, or it is over. */
public sealed interface Progress {

    /** This question is open. */
    record Asking(Asked asked) implements Progress {}

    /** The interview is over. */
    record Over(End end) implements Progress {}
}
