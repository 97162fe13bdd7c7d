package dev.rehearse.interview.conduct;

import dev.rehearse.interview.interview.Interview.End;

/** Where an interview stands: it asks, or it is over. */
public sealed interface Progress {

    /** The question is at hand. */
    record Asking(Asked asked) implements Progress {}

    /** The interview is over. */
    record Over(End end) implements Progress {}
}
