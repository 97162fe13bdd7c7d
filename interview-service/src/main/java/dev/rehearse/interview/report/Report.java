package dev.rehearse.interview.report;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.level.LevelProbability;
import dev.rehearse.adaptive.level.LevelVerdict;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.Option;
import dev.rehearse.interview.pool.RichText;
import dev.rehearse.interview.practicetest.Settings;
import dev.rehearse.interview.practicetest.Settings.LevelSetting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an interview says of its candidate.
 *
 * @param practiceTest slug
 * @param trajectory the estimate after each answer
 */
public record Report(
        String practiceTest,
        String title,
        Instant startedAt,
        Instant endedAt,
        EndReason endReason,
        Estimate ability,
        LevelReport level,
        List<TrajectoryPoint> trajectory,
        List<AnswerReport> answers) {

    public Report {
        trajectory = List.copyOf(trajectory);
        answers = List.copyOf(answers);
    }

    /** Number of right answers. */
    public long right() {
        return answers.stream().filter(AnswerReport::right).count();
    }

    /**
     * An ability and how sure it is, in logits: 0 is the middle of all candidates and 1 their standard deviation.
     *
     * @param lower end of the interval
     * @param upper end of the interval
     * @param confidence how often such an interval covers the ability, if the model holds
     */
    public record Estimate(double ability, double standardError, double lower, double upper, double confidence) {

        public static Estimate of(AbilityEstimate estimate, double confidence) {
            var interval = estimate.interval(confidence);
            return new Estimate(
                    estimate.ability(), estimate.standardError(), interval.lower(), interval.upper(), confidence);
        }
    }

    /**
     * A level and how sure it is.
     *
     * @param name the most probable level
     * @param lowest the level at the lower end of the interval
     * @param highest the level at the upper end of the interval
     * @param levels all levels from the lowest, each with its probability
     */
    public record LevelReport(String name, String lowest, String highest, List<LevelShare> levels) {

        public LevelReport {
            levels = List.copyOf(levels);
        }

        public static LevelReport of(LevelVerdict verdict, Settings settings) {
            var shares = verdict.probabilities().stream()
                    .map(share -> new LevelShare(
                            share.level().name(), from(settings, share.level().name()), share.probability()))
                    .toList();
            return new LevelReport(
                    mostProbable(verdict),
                    verdict.lowest().name(),
                    verdict.highest().name(),
                    shares);
        }

        /** Of levels that are equally probable, the one at the estimated ability. */
        private static String mostProbable(LevelVerdict verdict) {
            var most = verdict.probabilities().stream()
                    .max(Comparator.comparingDouble(LevelProbability::probability)
                            .thenComparing(share -> share.level().equals(verdict.level())))
                    .orElseThrow();
            return most.level().name();
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

    /**
     * A level with its probability.
     *
     * @param from ability at which it begins, in logits; absent for the lowest
     */
    public record LevelShare(String name, @Nullable Double from, double probability) {}

    /** The estimate after the answer at a position. */
    public record TrajectoryPoint(int position, double ability, double standardError, boolean right) {}

    /**
     * An answer against its key.
     *
     * @param given letters of options or one text; empty for "I don't know"
     * @param key letters of the right options or the one right text
     * @param difficulty of the item, in logits, as it was used
     */
    public record AnswerReport(
            int position,
            UUID question,
            Kind kind,
            RichText prompt,
            List<Option> options,
            List<String> given,
            List<String> key,
            boolean right,
            RichText explanation,
            double difficulty) {

        public AnswerReport {
            options = List.copyOf(options);
            given = List.copyOf(given);
            key = List.copyOf(key);
        }
    }
}
