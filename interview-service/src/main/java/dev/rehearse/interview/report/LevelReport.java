package dev.rehearse.interview.report;

import dev.rehearse.adaptive.level.LevelProbability;
import dev.rehearse.adaptive.level.LevelVerdict;
import dev.rehearse.interview.practicetest.Settings;
import dev.rehearse.interview.practicetest.Settings.LevelSetting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A level and its probability.
 *
 * @param name the most probable level
 * @param lowest the level at the lower end of the interval
 * @param highest the level at the upper end of the interval
 * @param levels all levels from the lowest, each with its probability
 * @param decided whether the named level is certain enough
 * @param between the neighbouring levels that remain possible; only the named one if it is decided
 */
public record LevelReport(
        String name, String lowest, String highest, List<LevelShare> levels, boolean decided, List<String> between) {

    /** A verdict names one level only if it is this probable; otherwise as many as reach this together. */
    static final double SURE = 0.8;

    public LevelReport {
        levels = List.copyOf(levels);
        between = List.copyOf(between);
    }

    /**
     * A level with its probability.
     *
     * @param from ability at which it begins, in logits; absent for the lowest
     */
    public record LevelShare(String name, @Nullable Double from, double probability) {}

    public static LevelReport of(LevelVerdict verdict, Settings settings) {
        var shares = verdict.probabilities().stream()
                .map(share -> new LevelShare(
                        share.level().name(), from(settings, share.level().name()), share.probability()))
                .toList();
        var name = mostProbable(verdict);
        var between = between(shares, name);
        return new LevelReport(
                name, verdict.lowest().name(), verdict.highest().name(), shares, between.size() == 1, between);
    }

    /** Of equally probable levels, the one at the estimated ability. */
    private static String mostProbable(LevelVerdict verdict) {
        var most = verdict.probabilities().stream()
                .max(Comparator.comparingDouble(LevelProbability::probability)
                        .thenComparing(share -> share.level().equals(verdict.level())))
                .orElseThrow();
        return most.level().name();
    }

    /** The fewest neighbouring levels around the most probable one that are probable enough together. */
    private static List<String> between(List<LevelShare> shares, String name) {
        int first = shares.stream().map(LevelShare::name).toList().indexOf(name);
        int last = first;
        double sum = shares.get(first).probability();
        while (sum < SURE && (first > 0 || last < shares.size() - 1)) {
            double below = first > 0 ? shares.get(first - 1).probability() : -1;
            double above = last < shares.size() - 1 ? shares.get(last + 1).probability() : -1;
            sum += Math.max(below, above);
            if (below > above) {
                first--;
            } else {
                last++;
            }
        }
        var names = new ArrayList<String>();
        shares.subList(first, last + 1).forEach(share -> names.add(share.name()));
        return names;
    }

    private static @Nullable Double from(Settings settings, String name) {
        for (LevelSetting level : settings.levels()) {
            if (level.name().equals(name)) {
                return level.from();
            }
        }
        return null;
    }

    /** The probability of the level that the report names. */
    public double probability() {
        return levels.stream()
                .filter(share -> share.name().equals(name))
                .mapToDouble(LevelShare::probability)
                .sum();
    }
}
