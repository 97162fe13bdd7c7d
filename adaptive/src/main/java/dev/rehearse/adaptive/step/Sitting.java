package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.ability.AbilityEstimate;

/** One examinee's test under way, in which no time passes: time limits do not end it. Mutable, for one thread. */
public interface Sitting {

    /** What {@link #next()} gives when the test is over. */
    int OVER = -1;

    /** The index in the pool of the item to administer now, or {@link #OVER}. */
    int next();

    /** Takes in the score of the item that {@link #next()} gave. */
    void record(int score);

    /** Ability after the answers so far. */
    AbilityEstimate estimate();
}
