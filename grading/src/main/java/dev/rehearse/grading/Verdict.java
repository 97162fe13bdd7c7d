package dev.rehearse.grading;

/** The verdict on one claim. */
public enum Verdict {
    HEARD,
    PARTLY,
    MISSING,
    CONTRADICTED;

    /** The credit of the verdict alone, 0 to 1, for graders that give no finer credit. */
    public double credit() {
        return switch (this) {
            case HEARD -> 1;
            case PARTLY -> 0.5;
            case MISSING, CONTRADICTED -> 0;
        };
    }
}
