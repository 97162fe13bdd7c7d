package dev.rehearse.adaptive.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.content.ContentBound;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.step.PreparedProcedure;
import dev.rehearse.adaptive.stopping.MaximumLength;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BalancedSelectionTest {

    private static final int SIZE = 300;
    private static final int AREAS = 6;
    private static final int LENGTH = 15;
    private static final int SEEDS = 10;

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void of_the_most_informative_items_it_chooses_what_it_chooses_of_all(int drawFrom) {
        assertSameChoices(drawFrom, TopicShares.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void so_it_does_where_topics_have_shares(int drawFrom) {
        assertSameChoices(
                drawFrom,
                new TopicShares(List.of(
                        new TopicShares.Share(ids(0), 0.5),
                        new TopicShares.Share(ids(2), 0.3),
                        new TopicShares.Share(ids(3), 0.2))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void so_it_does_where_authors_judge_three_difficulties(int drawFrom) {
        assertSameChoices(
                judged(),
                drawFrom,
                new TopicShares(List.of(new TopicShares.Share(ids(0), 0.7), new TopicShares.Share(ids(3), 0.3))));
        assertSameChoices(judged(), drawFrom, TopicShares.NONE);
    }

    private static ItemPool judged() {
        return ItemPool.of(IntStream.range(0, SIZE)
                .mapToObj(i -> Item.of(String.valueOf(i), () -> Logistic.threeParameter(1, 1, i % 3 - 1, 0.25)))
                .toList());
    }

    private static void assertSameChoices(int drawFrom, TopicShares shares) {
        assertSameChoices(pool(new SplittableRandom(7)), drawFrom, shares);
    }

    private static void assertSameChoices(ItemPool pool, int drawFrom, TopicShares shares) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            var test = TestProcedure.over(pool)
                    .seed(seed)
                    .selection(balanced(shares, drawFrom))
                    .stopWhen(new MaximumLength(LENGTH))
                    .build();
            var sitting = PreparedProcedure.of(test).begin(seed);
            var responses = new ArrayList<Response>();
            while (test.next(responses) instanceof Step.Administer administer) {
                assertThat(sitting.step(Duration.ZERO)).isEqualTo(administer);
                var response = new Response(administer.item().id(), random.nextInt(2));
                responses.add(response);
                sitting.record(response);
            }
            assertThat(responses).hasSize(LENGTH);
            assertThat(sitting.step(Duration.ZERO)).isInstanceOf(Step.Stop.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void items_kept_apart_come_as_by_the_constraint_that_looks_at_all(int drawFrom) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            var pool = pool(random);
            var apart =
                    Stream.of(2, 3, 4, 5).flatMap(area -> ids(area).stream()).collect(Collectors.toSet());
            var selection = balanced(TopicShares.NONE, drawFrom);
            var constrained = TestProcedure.over(pool)
                    .seed(seed)
                    .selection(selection)
                    .constrain(new NotInARow(apart))
                    .stopWhen(new MaximumLength(LENGTH))
                    .build();
            var spread = TestProcedure.over(pool)
                    .seed(seed)
                    .selection(selection.keepingApart(apart))
                    .stopWhen(new MaximumLength(LENGTH))
                    .build();

            var sitting = PreparedProcedure.of(spread).begin(seed);

            var responses = new ArrayList<Response>();
            while (constrained.next(responses) instanceof Step.Administer(var item, var _, var _)) {
                assertThat(sitting.step(Duration.ZERO))
                        .isInstanceOfSatisfying(
                                Step.Administer.class,
                                step -> assertThat(step.item().id()).isEqualTo(item.id()));
                var response = new Response(item.id(), random.nextInt(2));
                responses.add(response);
                sitting.record(response);
            }
            assertThat(responses).hasSize(LENGTH);
        }
    }

    private static BalancedSelection balanced(TopicShares shares, int drawFrom) {
        return new BalancedSelection(bounds(), shares, LENGTH, new MaximumInformation(), drawFrom, Set.of());
    }

    private static ItemPool pool(SplittableRandom random) {
        return ItemPool.of(IntStream.range(0, SIZE)
                .mapToObj(i -> Item.of(
                        String.valueOf(i),
                        () -> Logistic.threeParameter(
                                1, Math.exp(0.3 * random.nextGaussian()), random.nextGaussian(), 0.25)))
                .toList());
    }

    /** The first area must be asked often, the second once at most, the others at most three times. */
    private static List<ContentBound> bounds() {
        return IntStream.range(0, AREAS)
                .mapToObj(area -> new ContentBound(
                        "area " + area, ids(area), area == 0 ? LENGTH / 2 : 0, area == 0 ? LENGTH : area == 1 ? 1 : 3))
                .toList();
    }

    private static Set<String> ids(int area) {
        return IntStream.range(0, SIZE)
                .filter(i -> i % AREAS == area)
                .mapToObj(String::valueOf)
                .collect(Collectors.toSet());
    }
}
