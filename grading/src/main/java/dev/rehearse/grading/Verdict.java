package dev.rehearse.grading;

/** What an answer says of one claim. */
public enum Verdict {
    HEARD,
    PARTLY,
    MISSING,
    CONTRADICTED;

    /** What the verdict alone is worth, 0 to 1, for graders that give no finer credit. */
    public double credit() {
        return switch (this) {
            case HEARD -> 1;
            case PARTLY -> 0.5;
            case MISSING, CONTRADICTED -> 0;
        };
    }
}
