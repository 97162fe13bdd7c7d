package dev.rehearse.adaptive.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.Pools;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import dev.rehearse.adaptive.step.PreparedMaximumInformation;
import dev.rehearse.adaptive.step.Procedure;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.TimeLimit;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExamineeResultTest {

    private static final Examinees EXAMINEES = new NormalExaminees(0, 1, 42);
    private static final Procedure TEST =
            PreparedMaximumInformation.of(Pools.even(60), ExpectedAPosteriori.STANDARD, new MaximumLength(8));

    @Test
    void results_of_the_examinees_add_up_to_those_of_the_simulation() {
        Simulation simulation = new Simulation(EXAMINEES, 1200, 2);

        List<ExamineeResult> each = simulation.examinees(TEST);

        Accuracy all = simulation.run(TEST).overall();
        assertThat(each).hasSize(1200);
        assertThat(each.stream().mapToDouble(ExamineeResult::error).average().orElseThrow())
                .isCloseTo(all.bias(), within(1e-12));
        assertThat(each.get(700)).isEqualTo(ExamineeResult.of(TEST, EXAMINEES, 700));
        assertThat(each.get(700).estimates()).hasSize(9);
    }

    @Test
    void the_best_scores_take_the_lowest_luck() {
        GradedResponse model = new GradedResponse(1, 1, -1, 1);

        assertThat(DrawnScore.of(new TwoParameterLogistic(1, 0), 0, 0.49)).isEqualTo(1);
        assertThat(DrawnScore.of(new TwoParameterLogistic(1, 0), 0, 0.51)).isZero();
        assertThat(IntStream.of(0, 30, 99)
                        .map(luck -> DrawnScore.of(model, 0, luck / 100.0))
                        .toArray())
                .containsExactly(2, 1, 0);
    }

    @Test
    void recorded_responses_are_taken_in_the_order_of_the_adaptive_test() {
        TestProcedure test =
                TestProcedure.over(Pools.even(9)).stopWhen(new MaximumLength(3)).build();
        List<Response> recorded = IntStream.rangeClosed(1, 9)
                .filter(item -> item != 5)
                .mapToObj(item -> new Response(String.valueOf(item), item < 7 ? 1 : 0))
                .toList();

        PostHocResult result = PostHocResult.of(test, recorded);

        assertThat(result.missing()).containsExactly("5");
        assertThat(result.responses()).hasSize(3).isSubsetOf(recorded);
        assertThat(result.estimate()).isEqualTo(test.estimate(result.responses()));
        assertThat(result.ofAll()).isEqualTo(test.estimate(recorded));
    }

    @Test
    void recorded_times_end_a_test_with_a_time_limit() {
        TestProcedure test = TestProcedure.over(Pools.even(9))
                .stopWhen(new TimeLimit(Duration.ofSeconds(60)))
                .build();
        List<Response> recorded = IntStream.rangeClosed(1, 9)
                .mapToObj(item -> new Response(String.valueOf(item), 1).in(Duration.ofSeconds(25)))
                .toList();

        assertThat(PostHocResult.of(test, recorded).responses()).hasSize(3);
    }
}
