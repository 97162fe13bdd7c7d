package dev.rehearse.interview.report;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.interview.conduct.AnswerReport;
import dev.rehearse.interview.interview.EndReason;
import dev.rehearse.interview.practicetest.Mode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of an interview.
 *
 * @param practiceTest slug
 * @param topic slug; of a test over several topics the path of its track or section
 * @param level absent without enough evidence: see outlook
 * @param trajectory the estimate after each answer that counts
 * @param mode in which it was taken
 * @param scored whether it measures the ability
 * @param summary for people, in one or two sentences
 * @param competencies that were asked about, the weakest first
 * @param study what to study, in this order
 * @param reviews when to look again at each question that was missed
 * @param rescored the latest result of scoring it anew; absent if that was never done
 */
public record Report(
        String practiceTest,
        String topic,
        String title,
        Instant startedAt,
        Instant endedAt,
        EndReason endReason,
        Estimate ability,
        @Nullable LevelReport level,
        List<TrajectoryPoint> trajectory,
        List<AnswerReport> answers,
        Mode mode,
        boolean scored,
        String summary,
        Outlook outlook,
        List<CompetencyReport> competencies,
        List<StudyItem> study,
        List<ReviewDate> reviews,
        @Nullable LaterResult rescored) {

    public Report {
        trajectory = List.copyOf(trajectory);
        answers = List.copyOf(answers);
        competencies = List.copyOf(competencies);
        study = List.copyOf(study);
        reviews = List.copyOf(reviews);
    }

    /** Number of right answers. */
    public long right() {
        return answers.stream().filter(AnswerReport::right).count();
    }

    /**
     * An ability with its interval, in logits: 0 is the mean of all candidates and 1 their standard deviation.
     *
     * @param lower end of the interval
     * @param upper end of the interval
     * @param confidence how often such an interval contains the ability, if the model holds
     */
    public record Estimate(double ability, double standardError, double lower, double upper, double confidence) {

        public static Estimate of(AbilityEstimate estimate, double confidence) {
            var interval = estimate.interval(confidence);
            return new Estimate(
                    estimate.ability(), estimate.standardError(), interval.lower(), interval.upper(), confidence);
        }
    }

    /** The estimate after the answer at a position. */
    public record TrajectoryPoint(int position, double ability, double standardError, boolean right) {}
}
