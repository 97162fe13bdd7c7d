package dev.rehearse.interview.grade;

import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.RubricPoint;
import java.util.List;

/** The score of an open answer from its points. */
public final class OpenScore {

    /*
     * The share of the weight of required points that was made, plus the weight of bonus points, at most 1. A point
     * that was made only after a follow-up had asked for it counts three quarters: the candidate knew it, but did not
     * think of it. Each hint lowers what the question can count. The share falls into one of five categories of equal
     * width.
     */

    /** The highest of the five categories. */
    public static final int MAXIMUM = 4;

    private static final double PROMPTED = 0.75;
    private static final List<Double> HINT_COSTS = List.of(0.10, 0.15, 0.25);

    private OpenScore() {}

    /** By how much the next hint lowers what the question can count, in percent, after this many hints. */
    public static long nextHintCost(int taken) {
        return Math.round(100 * HINT_COSTS.get(Math.min(taken, HINT_COSTS.size() - 1)));
    }

    /** The most hints of a question. */
    public static int mostHints() {
        return HINT_COSTS.size();
    }

    /** From 0 to 1. */
    public static double share(PooledItem item, List<Grade.Point> points, int hints) {
        double required = 0;
        double earned = 0;
        for (Grade.Point point : points) {
            var wanted = item.rubric().stream()
                    .filter(own -> own.id().equals(point.id()))
                    .findFirst();
            double weight = wanted.map(RubricPoint::weight).orElse(1.0);
            required += wanted.map(RubricPoint::required).orElse(true) ? weight : 0;
            earned += weight * point.credit() * (point.prompted() ? PROMPTED : 1);
        }
        double share = required == 0 ? earned : earned / required;
        double cost = HINT_COSTS.stream()
                .limit(hints)
                .mapToDouble(Double::doubleValue)
                .sum();
        return Math.clamp(share, 0, 1) * (1 - cost);
    }

    /** The category of a share. */
    public static int category(double share) {
        return (int) Math.min(MAXIMUM, Math.floor(share * (MAXIMUM + 1) + 1e-9));
    }
}
