package dev.rehearse.interview.review;

/** How well something was remembered, on the scale of FSRS. */
public enum Rating {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private static final double HALF = 0.5;
    private static final double MOST = 0.75;

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    /** The number in the formulas. */
    int grade() {
        return grade;
    }

    /**
     * The rating of an answer.
     *
     * @param share of what the question can count, from 0 to 1
     * @param unaided whether all of it was explained without a hint, a follow-up or options to choose from
     */
    public static Rating of(double share, boolean unaided) {
        if (share < HALF) {
            return AGAIN;
        }
        if (share < MOST) {
            return HARD;
        }
        return share >= 1 && unaided ? EASY : GOOD;
    }
}
