package dev.rehearse.grading.local;

/**
 * The model's estimate of a point.
 *
 * @param contradiction the probability that the answer denies it
 * @param opposed the statement that denies it, if any does
 */
record Finding(Claim claim, PointFeatures features, double credit, double contradiction, Statement opposed) {

    static final double HEARD = 0.65;
    static final double PARTLY = 0.35;
    static final double CONTRADICTED = 0.5;

    /** A point is denied if at least this share of the words common to evidence and claim has opposite polarity. */
    private static final double DENIED = 0.6;

    private static final double COVERED = 0.25;

    /** The least probability of a contradiction for negated words to count as one. */
    private static final double POSSIBLY = 0.3;

    /** The probability does not limit the credit of a denied claim, which the words decide. */
    private static final double MOSTLY_COVERED = 0.7;

    /** Evidence counts fully from this distance above the threshold. */
    private static final double STRENGTH_RANGE = 0.2;

    /** With its credit reduced by a factor. */
    Finding worth(double factor) {
        return new Finding(claim, features, credit * factor, contradiction, opposed);
    }

    Finding denied() {
        return new Finding(claim, features, credit, Math.max(contradiction, 1), opposed);
    }

    /** Reduces the credit of distant evidence, and removes it if the evidence only repeats the question. */
    Finding relevant(double least) {
        double near = Math.clamp((features.strength() - least) / STRENGTH_RANGE, 0.0, 1.0);
        double share = features.echoesTheQuestion() ? 0 : near;
        return new Finding(claim, features, credit * share, contradiction, opposed);
    }

    /** Whether the words that would make the point are denied where the point affirms them, or the other way round. */
    boolean negated() {
        return features.denied() >= DENIED && (credit >= PARTLY || features.coverage() >= MOSTLY_COVERED);
    }

    /** Contradicted if this holds for nearly all words of the claim; fewer may be about something else. */
    Finding read() {
        boolean denies = contradiction >= POSSIBLY && negated() && features.coverage() >= COVERED && !contradicted();
        return denies ? new Finding(claim, features, 0, features.denied(), features.evidence()) : this;
    }

    /** As in "It is wrong to say that it does not". */
    boolean affirmedBy(Statement sentence) {
        return features.evidence().end() <= sentence.end()
                && features.coverage() >= MOSTLY_COVERED
                && features.denied() < DENIED;
    }

    double weight() {
        return claim.point().weight();
    }

    boolean contradicted() {
        return contradiction > CONTRADICTED;
    }
}
