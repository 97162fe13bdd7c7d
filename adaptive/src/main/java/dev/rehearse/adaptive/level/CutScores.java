package dev.rehearse.adaptive.level;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.AbilityInterval;
import dev.rehearse.adaptive.ability.Posterior;
import dev.rehearse.adaptive.input.InvalidSetting;
import java.util.ArrayList;
import java.util.List;

/** Levels from lowest to highest, each beginning at the cut score where the one below ends. */
public final class CutScores {

    private final List<Level> levels;

    private CutScores(List<Level> levels) {
        this.levels = List.copyOf(levels);
    }

    /**
     * The lowest level, which has no cut score; the others follow with {@link #at}.
     *
     * @throws InvalidSetting if the name is blank
     */
    public static CutScores from(String lowestLevel) {
        checkName(lowestLevel);
        return new CutScores(List.of(new Level(lowestLevel, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
    }

    /**
     * These levels and a higher one.
     *
     * @param cut where it begins, in logits, finite, above the cut score before
     * @throws InvalidSetting if the cut score is not, or if the name is blank or taken
     */
    public CutScores at(double cut, String level) {
        Level below = levels.getLast();
        if (!Double.isFinite(cut) || cut <= below.lower()) {
            throw new InvalidSetting("cut score of level " + level, cut, "finite and above " + below.lower());
        }
        checkName(level);
        if (levels.stream().anyMatch(other -> other.name().equals(level))) {
            throw new InvalidSetting("level name", level, "used once");
        }
        List<Level> more = new ArrayList<>(levels.subList(0, levels.size() - 1));
        more.add(new Level(below.name(), below.lower(), cut));
        more.add(new Level(level, cut, Double.POSITIVE_INFINITY));
        return new CutScores(more);
    }

    /** From lowest to highest, at least one. */
    public List<Level> levels() {
        return levels;
    }

    /**
     * The level in which {@code ability} (logits, may be infinite) lies; a cut score belongs to the level that it
     * begins.
     */
    public Level level(double ability) {
        return levels.stream()
                .filter(level -> level.contains(ability))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting("ability", ability, "a number"));
    }

    /**
     * The verdict on an estimate.
     *
     * @param posterior of the same responses as the estimate
     * @param confidence of the interval, between 0 and 1, both excluded, such as 0.95
     */
    public LevelVerdict verdict(AbilityEstimate estimate, Posterior posterior, double confidence) {
        AbilityInterval interval = estimate.interval(confidence);
        return new LevelVerdict(
                level(estimate.ability()),
                level(interval.lower()),
                level(interval.upper()),
                confidence,
                probabilities(posterior));
    }

    /** The verdict with the least expected loss over the posterior: a level, or undecided between several. */
    public LevelDecision decision(Posterior posterior, ClassificationLoss loss) {
        return new ExpectedLoss(probabilities(posterior), loss).least();
    }

    private List<LevelProbability> probabilities(Posterior posterior) {
        return levels.stream().map(level -> probability(level, posterior)).toList();
    }

    private static LevelProbability probability(Level level, Posterior posterior) {
        double probability = posterior.probabilityBelow(level.upper()) - posterior.probabilityBelow(level.lower());
        return new LevelProbability(level, Math.max(0, probability)); // intentional: a difference may round below 0
    }

    private static void checkName(String name) {
        if (name.isBlank()) {
            throw new InvalidSetting("level name", "'" + name + "'", "not blank");
        }
    }
}
