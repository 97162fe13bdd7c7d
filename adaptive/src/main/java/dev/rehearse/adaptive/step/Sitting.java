package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.ability.AbilityEstimate;

/** One examinee's test in progress, without time: time limits do not end it. Mutable, not thread-safe. */
public interface Sitting {

    /** The value of {@link #next()} when the test is over. */
    int OVER = -1;

    /** The index in the pool of the item to administer now, or {@link #OVER}. */
    int next();

    /** Records the score of the item that {@link #next()} returned. */
    void record(int score);

    /** Ability after the answers so far. */
    AbilityEstimate estimate();
}
