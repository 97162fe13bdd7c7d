package dev.rehearse.adaptive.ability;

/** A function of ability (logits) whose largest value is sought. */
interface Objective {

    /** Up to a constant. */
    double value(double theta);

    double slope(double theta);
}
