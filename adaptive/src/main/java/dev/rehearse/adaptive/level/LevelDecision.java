package dev.rehearse.adaptive.level;

/** The verdict with the least expected loss: one level, or undecided between several. */
public sealed interface LevelDecision {

    /** The probability that ability lies in the level or levels of the verdict. */
    double probability();

    /** In the unit of the {@link ClassificationLoss}. */
    double expectedLoss();

    /** The level is settled. */
    record Decided(Level level, double probability, double expectedLoss) implements LevelDecision {}

    /** Ability lies between these levels, inclusive; the evidence does not decide between them. */
    record Undecided(Level lowest, Level highest, double probability, double expectedLoss) implements LevelDecision {}
}
