package dev.rehearse.adaptive.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.item.GeneralizedPartialCredit;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.ParameterSpread;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import dev.rehearse.adaptive.item.UncertainModel;
import dev.rehearse.adaptive.step.PreparedMaximumInformation;
import dev.rehearse.adaptive.stopping.MaximumLength;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Examinees drawn from the prior answer by parameters drawn from what is believed of each item. */
@Tag("thorough")
class HonestErrorTest {

    private static final int EXAMINEES = 10_000;
    private static final int ITEMS = 120;

    record Case(String name, ParameterSpread spread, Function<SplittableRandom, ItemResponseModel> model) {

        ItemPool pool(UnaryOperator<ItemResponseModel> asBelieved) {
            SplittableRandom random = new SplittableRandom(16);
            return ItemPool.of(IntStream.range(0, ITEMS)
                    .mapToObj(i -> new Item("i" + i, asBelieved.apply(model.apply(random))))
                    .toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "2PL",
                        new ParameterSpread(0.3, 0.6),
                        random -> new TwoParameterLogistic(random.nextDouble(0.8, 2), random.nextDouble(-2.5, 2.5))),
                new Case(
                        "3PL",
                        new ParameterSpread(0.3, 0.6, 0.3),
                        random -> Logistic.threeParameter(
                                1, random.nextDouble(0.8, 2), random.nextDouble(-2.5, 2.5), 0.2)),
                new Case("GRM", new ParameterSpread(0.3, 0.6), random -> {
                    double first = random.nextDouble(-2.5, 1);
                    return new GradedResponse(1, random.nextDouble(0.8, 2), first, first + 0.7, first + 1.5);
                }),
                new Case(
                        "GPCM",
                        new ParameterSpread(0.3, 0.6),
                        random -> new GeneralizedPartialCredit(
                                1, random.nextDouble(0.6, 1.4), random.nextDouble(-2, 2), random.nextDouble(-2, 2))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_interval_of_95_percent_covers_what_it_says(Case items) {
        ItemPool believed = items.pool(model -> UncertainModel.of(model, items.spread()));
        ItemPool certain = items.pool(UnaryOperator.identity());
        Examinees examinees = new DrawnParameters(new NormalExaminees(0, 1, 5), believed, 6);

        Comparison comparison = new Simulation(examinees, EXAMINEES, 2).compare(prepared(believed), prepared(certain));

        double honest = comparison.first().overall().coverage();
        double certaintyEquivalent = comparison.second().overall().coverage();
        assertThat(honest).isBetween(0.94, 0.96);
        assertThat(certaintyEquivalent).isLessThan(0.92);
        assertThat(comparison.first().bands())
                .filteredOn(band -> band.lower() >= -2 && band.upper() <= 2)
                .hasSize(8)
                .allSatisfy(band -> assertThat(band.accuracy().coverage()).isGreaterThan(0.9));
    }

    private static PreparedMaximumInformation prepared(ItemPool pool) {
        return PreparedMaximumInformation.of(pool, ExpectedAPosteriori.STANDARD, new MaximumLength(25));
    }
}
