package dev.rehearse.interview.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.interview.statistics.ItemCurve.AbilityGroup;
import dev.rehearse.interview.statistics.ItemCurve.CurvePoint;
import dev.rehearse.interview.statistics.ItemStatistic.Calibrated;
import dev.rehearse.interview.statistics.ItemStatistic.ScoreThreshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Statistics of simulated candidates whose answers follow known parameters. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ItemStatisticsTest {

    private static final int INTERVIEWS = 800;

    /** Discrimination and difficulty by item; the last item is answered by chance. */
    private static final double[][] TRUTH = {
        {1.5, -1}, {1.2, -0.5}, {1.8, 0}, {1.0, 0.5}, {1.4, 1}, {1.3, 0.2}, {1.1, -0.2}, {0, 0}
    };

    private static final List<ItemStatistic> STATISTICS =
            ItemStatistics.of(scores(), key -> new ItemName("item-" + number(key), "Item " + number(key)));

    private static List<ItemScore> scores() {
        var random = new Random(1);
        var scores = new ArrayList<ItemScore>();
        for (int interview = 0; interview < INTERVIEWS; interview++) {
            double ability = random.nextGaussian();
            for (int item = 0; item < TRUTH.length; item++) {
                double right = 1 / (1 + Math.exp(-TRUTH[item][0] * (ability - TRUTH[item][1])));
                scores.add(new ItemScore(new UUID(1, interview), id(item), 1, random.nextDouble() < right ? 1 : 0, 1));
            }
        }
        return scores;
    }

    private static UUID id(int item) {
        return new UUID(2, item);
    }

    private static long number(ItemKey key) {
        return key.item().getLeastSignificantBits();
    }

    private static ItemStatistic of(int item) {
        return STATISTICS.stream()
                .filter(statistic -> statistic.item().equals(id(item)))
                .findFirst()
                .orElseThrow();
    }

    private static Calibrated calibrated(int item) {
        return Objects.requireNonNull(of(item).calibrated());
    }

    @Test
    void parameters_are_found_within_their_errors() {
        for (int item = 0; item < TRUTH.length - 1; item++) {
            var found = calibrated(item);
            assertThat(found.discrimination()).isCloseTo(TRUTH[item][0], within(3.5 * found.discriminationError()));
            assertThat(found.difficulty())
                    .isCloseTo(TRUTH[item][1], within(3.5 * Objects.requireNonNull(found.difficultyError())));
            assertThat(found.infit()).isBetween(0.5, 1.2);
        }
    }

    @Test
    void an_item_that_is_answered_by_chance_comes_first() {
        assertThat(STATISTICS.getFirst().item()).isEqualTo(id(TRUTH.length - 1));
        assertThat(STATISTICS.getFirst().slug()).isEqualTo("item-" + (TRUTH.length - 1));
        assertThat(STATISTICS.getFirst().heading()).isEqualTo("Item " + (TRUTH.length - 1));
        assertThat(STATISTICS.getFirst().remarks()).contains(Remark.WEAK);
        assertThat(of(0).remarks()).doesNotContain(Remark.WEAK, Remark.MISFIT);
    }

    @Test
    void the_mean_score_has_the_error_of_a_mean() {
        var easy = of(0);
        double share = Objects.requireNonNull(easy.meanScore());

        assertThat(easy.asked()).isEqualTo(INTERVIEWS);
        assertThat(easy.exposure()).isEqualTo(1);
        assertThat(easy.meanScoreError()).isCloseTo(Math.sqrt(share * (1 - share) / (INTERVIEWS - 1)), within(1e-12));
        assertThat(easy.itemRest()).isBetween(0.2, 0.7);
    }

    @Test
    void few_answers_have_counts_and_no_parameters() {
        var few = new ArrayList<ItemScore>();
        for (int interview = 0; interview < CalibratedScores.FEWEST - 1; interview++) {
            few.add(new ItemScore(new UUID(1, interview), id(0), 1, interview % 2, 1));
        }
        few.add(new ItemScore(new UUID(1, 0), id(1), 3, null, 1));

        var statistics = ItemStatistics.of(few, _ -> null);

        assertThat(statistics).hasSize(2).allMatch(statistic -> statistic.calibrated() == null);
        assertThat(statistics).anySatisfy(unscored -> {
            assertThat(unscored.version()).isEqualTo(3);
            assertThat(unscored.asked()).isEqualTo(1);
            assertThat(unscored.scored()).isZero();
            assertThat(unscored.meanScore()).isNull();
        });
    }

    @Test
    void an_item_with_several_scores_is_calibrated_by_those_that_occur() {
        var random = new Random(2);
        var scores = new ArrayList<>(scores());
        for (int interview = 0; interview < INTERVIEWS; interview++) {
            scores.add(new ItemScore(new UUID(1, interview), id(9), 1, 2 * random.nextInt(3), 4));
        }

        var statistic = ItemStatistics.of(scores, _ -> null).stream()
                .filter(one -> one.item().equals(id(9)))
                .findFirst()
                .orElseThrow();

        assertThat(statistic.meanScore()).isCloseTo(0.5, within(0.05));
        var calibrated = Objects.requireNonNull(statistic.calibrated());
        assertThat(calibrated.difficultyError()).isNull();
        assertThat(calibrated.thresholds()).extracting(ScoreThreshold::score).containsExactly(2, 4);
        assertThat(calibrated.curve().expected())
                .allSatisfy(point -> assertThat(point.score()).isBetween(0.0, 1.0));
    }

    @Test
    void observed_scores_of_an_item_that_fits_are_what_its_curve_says() {
        for (int item = 0; item < TRUTH.length; item++) {
            var curve = calibrated(item).curve();
            assertThat(curve.observed())
                    .hasSize(9)
                    .allSatisfy(group -> assertThat(group.score())
                            .isCloseTo(group.expected(), within(0.03 + 3.5 * group.standardError())));
            assertThat(curve.observed())
                    .extracting(AbilityGroup::ability)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(curve.observed().stream()
                            .mapToDouble(AbilityGroup::answers)
                            .sum())
                    .isCloseTo(INTERVIEWS, within(1e-6));
        }
    }

    @Test
    void observed_scores_show_an_item_that_has_another_curve_than_the_model() {
        var random = new Random(3);
        var scores = new ArrayList<>(scores());
        for (int interview = 0; interview < INTERVIEWS; interview++) {
            double share = sum(scores, interview) / TRUTH.length;
            boolean right = (share > 0.35 && share < 0.65) || random.nextDouble() < 0.2;
            scores.add(new ItemScore(new UUID(1, interview), id(9), 1, right ? 1 : 0, 1));
        }

        var curve = ItemStatistics.of(scores, _ -> null).stream()
                .filter(one -> one.item().equals(id(9)))
                .map(one -> Objects.requireNonNull(one.calibrated()).curve())
                .findFirst()
                .orElseThrow();

        assertThat(curve.observed())
                .anySatisfy(group -> assertThat(Math.abs(group.score() - group.expected()))
                        .isGreaterThan(5 * group.standardError()));
    }

    private static double sum(List<ItemScore> scores, int interview) {
        return scores.stream()
                .filter(score -> score.interview().equals(new UUID(1, interview)))
                .mapToDouble(ItemScore::share)
                .sum();
    }

    @Test
    void the_curve_is_one_half_at_the_difficulty() {
        var steep = calibrated(2);
        var before = steep.curve().expected().stream()
                .filter(point -> point.ability() <= steep.difficulty())
                .toList()
                .getLast();

        assertThat(before.score()).isLessThanOrEqualTo(0.5);
        assertThat(steep.curve().expected()).extracting(CurvePoint::score).isSorted();
        assertThat(steep.curve().expected().getFirst().ability()).isEqualTo(-3);
        assertThat(steep.curve().expected().getLast().ability()).isEqualTo(3);
    }

    @Test
    void few_answers_make_fewer_groups() {
        var few = scores().stream()
                .filter(score -> score.interview().getLeastSignificantBits() < 40)
                .toList();

        assertThat(ItemStatistics.of(few, _ -> null))
                .allSatisfy(item -> assertThat(Objects.requireNonNull(item.calibrated())
                                .curve()
                                .observed())
                        .hasSizeBetween(2, 5)
                        .allSatisfy(group -> assertThat(group.answers()).isGreaterThanOrEqualTo(5)));
    }

    @Test
    void what_nearly_all_know_and_what_nearly_no_candidate_knows_is_remarked() {
        var scores = new ArrayList<ItemScore>();
        for (int interview = 0; interview < 200; interview++) {
            scores.add(new ItemScore(new UUID(1, interview), id(0), 1, interview == 0 ? 0 : 1, 1));
            scores.add(new ItemScore(new UUID(1, interview), id(1), 1, interview == 0 ? 1 : 0, 1));
        }

        assertThat(ItemStatistics.of(scores, _ -> null))
                .extracting(statistic -> statistic.remarks().contains(Remark.TOO_EASY) ? "easy" : "hard")
                .containsExactlyInAnyOrder("easy", "hard");
        assertThat(ItemStatistics.of(scores, _ -> null))
                .allSatisfy(statistic -> assertThat(statistic.remarks()).contains(Remark.OVEREXPOSED));
    }

    @Test
    void without_interviews_there_is_nothing() {
        assertThat(ItemStatistics.of(List.of(), _ -> null)).isEmpty();
    }
}
