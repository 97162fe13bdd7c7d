package dev.rehearse.adaptive.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.step.PreparedMaximumInformation;
import dev.rehearse.adaptive.step.Procedure;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final ItemPool POOL = Pools.even(60);
    private static final Examinees EXAMINEES = new NormalExaminees(0, 1, 42);
    private static final Procedure SHORT = test(new MaximumLength(8));
    private static final Procedure LONG = test(new MaximumLength(12));
    private static final Procedure PRECISE = PreparedMaximumInformation.of(
            POOL, ExpectedAPosteriori.STANDARD, new MaximumLength(20), new TargetStandardError(0.45));

    @Test
    void each_test_has_the_result_that_it_has_alone() {
        Simulation simulation = new Simulation(EXAMINEES, 1500, 2);

        Comparison comparison = simulation.compare(SHORT, LONG);

        assertThat(comparison.first()).isEqualTo(simulation.run(SHORT));
        assertThat(comparison.second()).isEqualTo(simulation.run(LONG));
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        assertThat(new Simulation(EXAMINEES, 3000, 4).compare(SHORT, PRECISE))
                .isEqualTo(new Simulation(EXAMINEES, 3000, 1).compare(SHORT, PRECISE));
    }

    @Test
    void a_test_does_not_differ_from_itself() {
        Difference none = new Difference(0, 0);

        Comparison comparison = new Simulation(EXAMINEES, 600, 1).compare(PRECISE, PRECISE);

        assertThat(comparison.overall())
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-7 ? 0 : 1, Double.class)
                .isEqualTo(new AccuracyDifference(600, none, none, none, none, none, none, 0, 0));
    }

    @Test
    void a_difference_is_the_second_less_the_first_also_in_each_band() {
        Comparison comparison = new Simulation(EXAMINEES, 2000, 2).compare(SHORT, PRECISE);

        check(
                comparison.overall(),
                comparison.first().overall(),
                comparison.second().overall());
        for (int band = 0; band < comparison.bands().size(); band++) {
            check(
                    comparison.bands().get(band).difference(),
                    comparison.first().bands().get(band).accuracy(),
                    comparison.second().bands().get(band).accuracy());
        }
    }

    private static void check(AccuracyDifference difference, Accuracy first, Accuracy second) {
        assertThat(difference.examinees()).isEqualTo(first.examinees());
        assertThat(difference.bias().value()).isCloseTo(second.bias() - first.bias(), within(1e-12));
        assertThat(difference.rmse().value()).isCloseTo(second.rmse() - first.rmse(), within(1e-12));
        assertThat(difference.meanStandardError().value())
                .isCloseTo(second.meanStandardError() - first.meanStandardError(), within(1e-12));
        assertThat(difference.coverage().value()).isCloseTo(second.coverage() - first.coverage(), within(1e-12));
        assertThat(difference.meanLength().value()).isCloseTo(second.meanLength() - first.meanLength(), within(1e-12));
        assertThat(difference.meanInformation().value())
                .isCloseTo(second.meanInformation() - first.meanInformation(), within(1e-12));
        assertThat(difference.largestExposure()).isEqualTo(second.largestExposure() - first.largestExposure());
        assertThat(difference.overlap()).isEqualTo(second.overlap() - first.overlap());
    }

    /** Three pairs by hand: differences 1, 2, 6, with mean 3 and variance 7; the roots' by small changes. */
    @Test
    void the_error_is_that_of_the_differences() {
        PairedSum sum = new PairedSum();
        double[] first = {1, 2, 3};
        double[] second = {2, 4, 9};
        IntStream.range(0, 3).forEach(i -> sum.add(first[i], second[i]));

        Difference means = sum.ofMeans();
        Difference roots = sum.ofRoots();

        assertThat(means.value()).isEqualTo(3);
        assertThat(means.standardError()).isCloseTo(Math.sqrt(7.0 / 3), within(1e-14));
        double a = 1 / (2 * Math.sqrt(2));
        double b = 1 / (2 * Math.sqrt(5));
        double[] linear = {b * 2 - a, b * 4 - a * 2, b * 9 - a * 3};
        assertThat(roots.value()).isCloseTo(Math.sqrt(5) - Math.sqrt(2), within(1e-14));
        assertThat(roots.standardError()).isCloseTo(deviation(linear) / Math.sqrt(3), within(1e-14));
    }

    @Test
    void one_pair_has_no_error_known() {
        PairedSum sum = new PairedSum();
        sum.add(1, 2);

        assertThat(sum.ofMeans().value()).isEqualTo(1);
        assertThat(sum.ofMeans().standardError()).isNaN();
    }

    /** The spread of a difference over 300 other groups of examinees is what one group said of its error. */
    @Test
    void the_error_is_how_much_other_examinees_would_change_the_difference() {
        List<AccuracyDifference> groups = IntStream.range(0, 300)
                .mapToObj(seed -> new Simulation(new NormalExaminees(0, 1, seed), 150, 1).compare(SHORT, PRECISE))
                .map(Comparison::overall)
                .toList();

        checkError(groups, AccuracyDifference::bias);
        checkError(groups, AccuracyDifference::rmse);
        checkError(groups, AccuracyDifference::meanStandardError);
        checkError(groups, AccuracyDifference::coverage);
        checkError(groups, AccuracyDifference::meanLength);
        checkError(groups, AccuracyDifference::meanInformation);
    }

    private static void checkError(List<AccuracyDifference> groups, Function<AccuracyDifference, Difference> measure) {
        double spread = deviation(values(groups, group -> measure.apply(group).value()));
        double said = DoubleStream.of(
                        values(groups, group -> measure.apply(group).standardError()))
                .average()
                .orElseThrow();

        assertThat(said / spread).isBetween(0.85, 1.15);
    }

    @Test
    void the_information_is_that_of_the_items_administered() {
        double all =
                POOL.items().stream().mapToDouble(item -> item.information(0.3)).sum();
        Examinees alike = new NormalExaminees(0.3, 0, 1);

        Accuracy whole =
                new Simulation(alike, 20, 1).run(test(new MaximumLength(60))).overall();

        assertThat(whole.meanInformation()).isCloseTo(all, within(1e-12));
    }

    @Test
    void progress_counts_each_examinee_once() {
        AtomicInteger done = new AtomicInteger();

        new Simulation(EXAMINEES, 1300, 3).compare(SHORT, LONG, done::addAndGet);

        assertThat(done).hasValue(1300);
    }

    private static Procedure test(MaximumLength length) {
        return PreparedMaximumInformation.of(POOL, ExpectedAPosteriori.STANDARD, length);
    }

    private static double[] values(List<AccuracyDifference> groups, ToDoubleFunction<AccuracyDifference> value) {
        return groups.stream().mapToDouble(value).toArray();
    }

    private static double deviation(double[] values) {
        double mean = DoubleStream.of(values).average().orElseThrow();
        double squares = DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }
}
