package dev.rehearse.benchmarks.signup;

import java.util.Arrays;

/** Response times, in ns. */
public final class Times {

    private final long[] sorted;

    public Times(long... nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("There is no time");
        }
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    public int count() {
        return sorted.length;
    }

    /** The time that so many in a hundred do not exceed, in ms. */
    public double percentile(int percent) {
        return sorted[(int) Math.round((sorted.length - 1) * percent / 100.0)] / 1e6;
    }

    /**
     * How probable it is that an answer of these takes longer than one of the others, ties counted half: 0.5 if nothing
     * can be told from one answer (the U of Mann and Whitney 1947, divided by the number of pairs).
     */
    double isLongerThan(Times others) {
        double pairs = 0;
        int below = 0;
        int notAbove = 0;
        for (long time : sorted) {
            while (below < others.sorted.length && others.sorted[below] < time) {
                below++;
            }
            while (notAbove < others.sorted.length && others.sorted[notAbove] <= time) {
                notAbove++;
            }
            pairs += (below + notAbove) / 2.0;
        }
        return pairs / sorted.length / others.sorted.length;
    }

    /** The standard deviation of that probability under the null hypothesis, without ties. */
    double chance(Times others) {
        double mine = sorted.length;
        double theirs = others.sorted.length;
        return Math.sqrt((mine + theirs + 1) / (12 * mine * theirs));
    }
}
