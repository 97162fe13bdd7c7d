package dev.rehearse.adaptive.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import dev.rehearse.adaptive.step.PreparedMaximumInformation;
import dev.rehearse.adaptive.step.Procedure;
import dev.rehearse.adaptive.step.ReplayedProcedure;
import dev.rehearse.adaptive.stopping.MaximumLength;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

    private static final ItemPool POOL = Pools.even(120);
    private static final Examinees EXAMINEES = new NormalExaminees(0, 1, 42);
    private static final Procedure TEST =
            PreparedMaximumInformation.of(POOL, ExpectedAPosteriori.STANDARD, new MaximumLength(15));

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void the_number_of_threads_changes_nothing(int threads) {
        assertThat(new Simulation(EXAMINEES, 3000, threads).run(TEST))
                .isEqualTo(new Simulation(EXAMINEES, 3000, 1).run(TEST));
    }

    @Test
    void the_plain_test_gives_the_same_result() {
        Procedure plain = new ReplayedProcedure(
                POOL,
                seed -> TestProcedure.over(POOL)
                        .stopWhen(new MaximumLength(15))
                        .seed(seed)
                        .build());

        assertThat(new Simulation(EXAMINEES, 200, 2).run(plain)).isEqualTo(new Simulation(EXAMINEES, 200, 2).run(TEST));
    }

    @Test
    void what_the_test_believes_of_its_error_is_true() {
        Accuracy accuracy = new Simulation(EXAMINEES, 20_000, 2).run(TEST).overall();

        assertThat(accuracy.examinees()).isEqualTo(20_000);
        assertThat(accuracy.bias()).isCloseTo(0, within(0.015));
        assertThat(accuracy.rmse()).isCloseTo(accuracy.meanStandardError(), within(0.01));
        assertThat(accuracy.coverage()).isCloseTo(0.95, within(0.01));
        assertThat(accuracy.meanLength()).isEqualTo(15);
    }

    @Test
    void bands_hold_each_examinee_once() {
        SimulationResult result = new Simulation(EXAMINEES, 1000, 1).run(TEST);

        assertThat(result.bands().stream()
                        .mapToLong(band -> band.accuracy().examinees())
                        .sum())
                .isEqualTo(1000);
        assertThat(result.bands().getFirst().lower()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(result.bands().getLast().upper()).isEqualTo(Double.POSITIVE_INFINITY);
        for (int i = 1; i < result.bands().size(); i++) {
            assertThat(result.bands().get(i).lower())
                    .isEqualTo(result.bands().get(i - 1).upper());
        }
    }

    @Test
    void exposure_is_the_share_who_had_the_item() {
        SimulationResult result = new Simulation(EXAMINEES, 1000, 1).run(TEST);

        assertThat(result.exposure().stream().mapToDouble(rate -> rate).sum()).isCloseTo(15, within(1e-9));
        assertThat(result.overall().largestExposure())
                .isEqualTo(result.exposure().stream()
                        .mapToDouble(rate -> rate)
                        .max()
                        .orElseThrow());
    }

    /** Three examinees with two items each: 0 1, 0 1, 0 2. The pairs share 2, 1 and 1 items of 2. */
    @Test
    void overlap_is_the_mean_share_of_common_items() {
        long[] administrations = {3, 2, 1};

        assertThat(Exposure.overlap(administrations, 3, 6)).isCloseTo((2 + 1 + 1) / 3.0 / 2, within(1e-15));
        assertThat(Exposure.overlap(new long[3], 0, 0)).isNaN();
    }

    @Test
    void an_answer_is_right_if_luck_lies_below_its_probability() {
        TwoParameterLogistic model = new TwoParameterLogistic(1, 0);

        assertThat(DrawnScore.of(model, 0, 0.499)).isEqualTo(1);
        assertThat(DrawnScore.of(model, 0, 0.5)).isEqualTo(0);
    }

    @Test
    void examinees_are_drawn_from_their_distribution() {
        Examinees examinees = new NormalExaminees(0.5, 2, 1);
        double[] abilities =
                IntStream.range(0, 100_000).mapToDouble(examinees::ability).toArray();
        double mean = IntStream.range(0, abilities.length)
                .mapToDouble(p -> abilities[p])
                .average()
                .orElseThrow();
        double square = IntStream.range(0, abilities.length)
                .mapToDouble(p -> (abilities[p] - mean) * (abilities[p] - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(0.5, within(0.03));
        assertThat(Math.sqrt(square)).isCloseTo(2, within(0.03));
    }

    /** Published figures must be reproduced. */
    @Test
    void an_examinee_is_fixed_forever() {
        assertThat(EXAMINEES.ability(0)).isEqualTo(-0.4593129155196562);
        assertThat(EXAMINEES.luck(0, 1)).isEqualTo(0.7129353372857994);
        assertThat(EXAMINEES.seed(0)).isEqualTo(7138415436909018950L);
    }

    @Test
    void progress_adds_up_to_all() {
        AtomicInteger done = new AtomicInteger();

        new Simulation(EXAMINEES, 1300, 3).run(TEST, done::addAndGet);

        assertThat(done).hasValue(1300);
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        assertThatThrownBy(() -> new Simulation(EXAMINEES, 0, 1)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new Simulation(EXAMINEES, 1, 0)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new NormalExaminees(Double.NaN, 1, 0)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new NormalExaminees(0, -1, 0)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void a_failure_travels_up() {
        Examinees faulty = new Examinees() {
            @Override
            public double ability(int examinee) {
                throw new UnsupportedOperationException("no ability");
            }

            @Override
            public double luck(int examinee, int position) {
                return 0;
            }

            @Override
            public long seed(int examinee) {
                return 0;
            }
        };

        assertThatThrownBy(() -> new Simulation(faulty, 10, 2).run(TEST)).hasMessage("no ability");
    }
}
