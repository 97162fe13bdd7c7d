package dev.rehearse.adaptive.ability;

/** A function of ability (logits) to be maximised. */
interface Objective {

    /** Up to a constant. */
    double value(double theta);

    double slope(double theta);
}
