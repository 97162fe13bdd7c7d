package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.input.InvalidSetting;

/**
 * Examinees drawn from a normal distribution; the same for the same seed, on every machine and number of threads.
 *
 * @param mean of ability, in logits
 * @param standardDeviation of ability, in logits, zero or positive
 */
public record NormalExaminees(double mean, double standardDeviation, long seed) implements Examinees {

    /*
     * Each number is the output function of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195) of
     * seed, examinee and place, so there is no state that examinees could share. Ability by Box and Muller (1958),
     * doi:10.1214/aoms/1177706645. StrictMath gives the same bits everywhere.
     */

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    public NormalExaminees {
        if (!Double.isFinite(mean)) {
            throw new InvalidSetting("mean ability", mean, "finite");
        }
        if (!(standardDeviation >= 0) || Double.isInfinite(standardDeviation)) {
            throw new InvalidSetting("standard deviation of ability", standardDeviation, "zero or positive and finite");
        }
    }

    @Override
    public double ability(int examinee) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform(examinee, -1)));
        return mean + standardDeviation * radius * StrictMath.cos(2 * Math.PI * uniform(examinee, -2));
    }

    @Override
    public double luck(int examinee, int position) {
        return uniform(examinee, position);
    }

    @Override
    public long seed(int examinee) {
        return bits(examinee, 0);
    }

    /** Between 0 and 1, both excluded. */
    private double uniform(int examinee, int place) {
        return ((bits(examinee, place) >>> 11) + 0.5) * UNIT;
    }

    private long bits(int examinee, int place) {
        return mix(mix(mix(seed) + examinee) + place);
    }

    private static long mix(long value) {
        long z = value + GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
