package dev.rehearse.interview.review;

/** The Free Spaced Repetition Scheduler, version 6: how a review changes memory, and when the next one is due. */
final class Fsrs {

    /*
     * The formulas and the default parameters are those of FSRS-6 [1]; w[20] is the decay of the forgetting curve
     *   R(t, S) = (1 + F t / S)^-w20,   F = 0.9^(-1 / w20) - 1,   so that R(S, S) = 0.9.
     * First review:    S = w[G-1],   D = w4 - e^(w5 (G - 1)) + 1.
     * Later ones:      D' = w7 D(easy) + (1 - w7) (D - w6 (G - 3) (10 - D) / 9), from 1 to 10;
     *   recalled:      S' = S (1 + e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1) h),   h = w15 for hard, w16 for easy, else
     *   1; forgotten:     S' = w11 D^-w12 ((S + 1)^w13 - 1) e^(w14 (1 - R)), at most S / e^(w17 w18);
     *   the same day:  S' = S c,   c = S^-w19 e^(w17 (G - 3 + w18)), at least 1 unless it was forgotten.
     * Steps are rounded to eight places as ts-fsrs [2] does, so that both give the same numbers.
     *
     * [1] J. Ye and contributors, The Algorithm, FSRS-6. Open Spaced Repetition,
     *     https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm#fsrs-6; the model is that of J. Ye, J.
     *     Su and Y. Cao (2022), A stochastic shortest path algorithm for optimizing spaced repetition scheduling. KDD
     *     '22, doi:10.1145/3534678.3539081.
     * [2] ts-fsrs 5.4.2, https://github.com/open-spaced-repetition/ts-fsrs, MIT License.
     */

    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };

    /** The share of due reviews that are still recalled. */
    private static final double RETENTION = 0.9;

    private static final double LEAST_STABILITY = 0.001;
    private static final double MOST_STABILITY = 36_500;
    private static final double LEAST_FIRST_STABILITY = 0.1;
    private static final long LONGEST_INTERVAL = 36_500;
    private static final double EIGHT_PLACES = 1e8;
    private static final int GOOD = Rating.GOOD.grade();

    private static final double FACTOR = rounded(Math.exp(Math.log(0.9) / -W[20]) - 1);
    private static final double INTERVAL_MODIFIER = rounded((Math.pow(RETENTION, 1 / -W[20]) - 1) / FACTOR);

    private Fsrs() {}

    /** The memory after the first review. */
    static Memory first(Rating rating) {
        double stability = Math.max(W[rating.grade() - 1], LEAST_FIRST_STABILITY);
        return new Memory(Math.clamp(firstDifficulty(rating), 1, 10), stability);
    }

    private static double firstDifficulty(Rating rating) {
        return rounded(W[4] - Math.exp((rating.grade() - 1) * W[5]) + 1);
    }

    /** The memory after a review this many days after the one before. */
    static Memory next(Memory memory, long days, Rating rating) {
        return new Memory(nextDifficulty(memory.difficulty(), rating), nextStability(memory, days, rating));
    }

    /** The probability of recall after this many days. */
    static double retrievability(Memory memory, long days) {
        return rounded(Math.pow(1 + FACTOR * days / memory.stability(), -W[20]));
    }

    /** Days until it is due, at least one. */
    static long interval(Memory memory) {
        return Math.clamp(Math.round(memory.stability() * INTERVAL_MODIFIER), 1, LONGEST_INTERVAL);
    }

    private static double nextDifficulty(double difficulty, Rating rating) {
        double change = -W[6] * (rating.grade() - GOOD);
        double damped = difficulty + rounded(change * (10 - difficulty) / 9);
        return Math.clamp(rounded(W[7] * firstDifficulty(Rating.EASY) + (1 - W[7]) * damped), 1, 10);
    }

    private static double nextStability(Memory memory, long days, Rating rating) {
        if (days == 0) {
            return sameDay(memory.stability(), rating);
        }
        double retrievability = retrievability(memory, days);
        return rating == Rating.AGAIN ? forgotten(memory, retrievability) : recalled(memory, retrievability, rating);
    }

    private static double sameDay(double stability, Rating rating) {
        double change = Math.pow(stability, -W[19]) * Math.exp(W[17] * (rating.grade() - GOOD + W[18]));
        return stable(stability * (rating == Rating.AGAIN ? change : Math.max(change, 1)));
    }

    private static double forgotten(Memory memory, double retrievability) {
        double after = stable(W[11]
                * Math.pow(memory.difficulty(), -W[12])
                * (Math.pow(memory.stability() + 1, W[13]) - 1)
                * Math.exp((1 - retrievability) * W[14]));
        double most = rounded(memory.stability() / Math.exp(W[17] * W[18]));
        return Math.max(Math.min(most, after), LEAST_STABILITY);
    }

    private static double recalled(Memory memory, double retrievability, Rating rating) {
        double stability = memory.stability();
        double bonus = rating == Rating.HARD ? W[15] : rating == Rating.EASY ? W[16] : 1;
        double growth = Math.exp(W[8])
                * (11 - memory.difficulty())
                * Math.pow(stability, -W[9])
                * (Math.exp((1 - retrievability) * W[10]) - 1)
                * bonus;
        return stable(stability * (1 + growth));
    }

    private static double stable(double stability) {
        return rounded(Math.clamp(stability, LEAST_STABILITY, MOST_STABILITY));
    }

    private static double rounded(double value) {
        return Math.round(value * EIGHT_PLACES) / EIGHT_PLACES;
    }
}
