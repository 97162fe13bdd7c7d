package dev.rehearse.adaptive.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.UncertainModel;
import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.step.PreparedProcedure;
import dev.rehearse.adaptive.step.ProcedureSitting;
import dev.rehearse.adaptive.stopping.StopReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A test of items that are known by their authors' word, beside one of the same items calibrated. */
class JudgedDifficultyTest {

    private static final int ITEMS = 60;
    private static final ItemResponseModel CALIBRATED = Logistic.threeParameter(1, 1, 0, 0.25);
    private static final ItemResponseModel JUDGED = UncertainModel.of(CALIBRATED, JudgedParameters.SPREAD);

    @Test
    void precision_is_reached_later() {
        assertThat(length(JUDGED, Optional.empty(), StopReason.TARGET_STANDARD_ERROR))
                .isGreaterThan(length(CALIBRATED, Optional.empty(), StopReason.TARGET_STANDARD_ERROR));
    }

    /** All answers are right. */
    @Test
    void a_level_is_decided_later() {
        var levels = Optional.of(CutScores.from("junior").at(1, "senior"));

        assertThat(length(JUDGED, levels, StopReason.LEVEL_DECIDED))
                .isGreaterThan(length(CALIBRATED, levels, StopReason.LEVEL_DECIDED));
    }

    @Test
    void the_same_answers_leave_a_larger_error() {
        assertThat(after(JUDGED, 10).estimate().standardError())
                .isGreaterThan(after(CALIBRATED, 10).estimate().standardError());
    }

    /** Questions until the test ends so; where it is to be precise, four answers in five are right. */
    private static int length(ItemResponseModel model, Optional<CutScores> decided, StopReason reason) {
        TestProcedure test =
                design(model, decided, decided.isPresent() ? 0.01 : 0.5).test(1);
        List<Response> responses = new ArrayList<>();
        while (test.next(responses) instanceof Step.Administer(var item, var _, var _)) {
            responses.add(new Response(item.id(), decided.isPresent() ? 1 : score(responses.size())));
        }
        assertThat(test.next(responses))
                .isInstanceOfSatisfying(
                        Step.Stop.class, stop -> assertThat(stop.reason()).isEqualTo(reason));
        return responses.size();
    }

    private static ProcedureSitting after(ItemResponseModel model, int answers) {
        ProcedureSitting sitting = PreparedProcedure.of(
                        design(model, Optional.empty(), 0.01).test(1))
                .begin(1);
        for (int k = 0; k < answers; k++) {
            assertThat(sitting.step(Duration.ZERO)).isInstanceOf(Step.Administer.class);
            sitting.record(score(k));
        }
        return sitting;
    }

    private static int score(int k) {
        return k % 5 == 1 ? 0 : 1;
    }

    private static TestDesign design(ItemResponseModel model, Optional<CutScores> decided, double target) {
        return new TestDesign(
                new TestSpecification(4, ITEMS, target, decided, List.of(), List.of(), new MaximumInformation(), 1, 0),
                IntStream.range(0, ITEMS)
                        .mapToObj(i -> new DesignItem(
                                new Item("item-" + i, model), "output", null, null, null, Set.of(), false))
                        .toList());
    }
}
