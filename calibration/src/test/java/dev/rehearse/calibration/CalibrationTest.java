package dev.rehearse.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.NominalResponse;
import dev.rehearse.adaptive.item.PartialCredit;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import dev.rehearse.adaptive.item.UncertainModel;
import dev.rehearse.calibration.CalibrationSettings.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationTest {

    private static final List<Item> ITEMS = items(20);

    private static List<Item> items(int count) {
        SplittableRandom random = new SplittableRandom(3);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        Item.twoParameterLogistic("i" + i, random.nextDouble(0.7, 1.8), random.nextDouble(-1.5, 1.5)))
                .toList();
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        Responses responses = Simulated.responses(ITEMS, 700, 8, 0, 1);

        CalibrationResult one =
                Calibration.of(responses, ItemForm.TWO_PARAMETER, CalibrationSettings.STANDARD.threads(1));
        CalibrationResult three =
                Calibration.of(responses, ItemForm.TWO_PARAMETER, CalibrationSettings.STANDARD.threads(3));

        assertThat(three).isEqualTo(one);
    }

    /** Concurrent calibration: two groups, common items, answers missing by design. */
    @Test
    void parameters_are_recovered_within_their_standard_errors() {
        CalibrationResult result = Calibration.of(
                Simulated.responses(ITEMS, 3000, 10, 0, 2), ItemForm.TWO_PARAMETER, CalibrationSettings.STANDARD);

        double squares = 0;
        for (int i = 0; i < ITEMS.size(); i++) {
            TwoParameterLogistic truth = (TwoParameterLogistic) ITEMS.get(i).model();
            CalibratedItem item = result.items().get(i);
            double z = (item.parameters().get(1) - truth.difficulty())
                    / item.standardErrors().get(1);
            assertThat(z).isBetween(-4.0, 4.0);
            squares += z * z;
        }
        assertThat(squares / ITEMS.size()).isBetween(0.4, 1.9);
    }

    @Test
    void calibrated_items_are_as_uncertain_as_their_standard_errors() {
        CalibrationResult result = Calibration.of(
                Simulated.responses(ITEMS, 400, 20, 0, 2), ItemForm.TWO_PARAMETER, CalibrationSettings.STANDARD);

        assertThat(result.uncertainPool().items())
                .allSatisfy(item -> assertThat(item.model()).isInstanceOf(UncertainModel.class));
        assertThat(result.pool().item("i3").model())
                .isEqualTo(result.items().get(3).model());
    }

    /** The covariance that a calibration gives fits the model that it gives, whichever that is. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FOUR_PARAMETER")
    void items_of_each_form_are_uncertain_after_calibration(ItemForm form) {
        double[] start = form.start(form.isDichotomous() ? 1 : 2);
        List<Item> items = IntStream.range(0, 6)
                .mapToObj(i -> new Item("i" + i, form.model(start)))
                .toList();
        CalibrationSettings settings = CalibrationSettings.STANDARD
                .priors(ParameterPriors.WEAK)
                .convergence(new CalibrationSettings.Convergence(1e-3, 300, true));

        CalibrationResult result = Calibration.of(Simulated.responses(items, 600, 6, 0, 3), form, settings);

        assertThat(result.uncertainPool().items()).hasSize(6).allSatisfy(item -> {
            UncertainModel model = (UncertainModel) item.model();
            assertThat(model.probability(1, 0)).isCloseTo(model.model().probability(1, 0), within(0.05));
        });
    }

    /** Few responses settle no ceiling, so this covariance is written down. */
    @Test
    void a_ceiling_is_uncertain_too() {
        Logistic model = new Logistic(1, 1.2, 0.1, 0.2, 0.9);
        List<List<Double>> covariance = List.of(
                List.of(0.04, 0.0, 0.0, 0.0),
                List.of(0.0, 0.02, 0.0, 0.0),
                List.of(0.0, 0.0, 0.001, 0.0002),
                List.of(0.0, 0.0, 0.0002, 0.0004));

        Item item = new CalibratedItem("x", model, List.of(1.2, 0.1, 0.2, 0.9), covariance).uncertainItem();

        assertThat(item.model().probability(1, 9)).isCloseTo(0.9, within(0.002));
        assertThat(((UncertainModel) item.model()).covariance()).hasNumberOfRows(4);
    }

    @Test
    void partial_credit_and_nominal_items_are_recovered() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            items.add(new Item("i" + i, new PartialCredit(1, -1 + 0.1 * i, 0.5)));
        }
        CalibrationResult partial = Calibration.of(
                Simulated.responses(items, 3000, 10, 0, 4), ItemForm.PARTIAL_CREDIT, CalibrationSettings.STANDARD);
        assertThat(partial.items().get(4).parameters().get(1)).isCloseTo(-0.6, within(0.2));
        assertThat(partial.items().get(4).parameters().get(2)).isCloseTo(0.5, within(0.2));

        items.replaceAll(item ->
                new Item(item.id(), new NominalResponse(new double[] {0.7, 1.5}, new double[] {0.4, -0.3})));
        CalibrationResult nominal = Calibration.of(
                Simulated.responses(items, 3000, 10, 0, 5), ItemForm.NOMINAL_RESPONSE, CalibrationSettings.STANDARD);
        assertThat(nominal.items().getFirst().parameters().get(0)).isCloseTo(0.7, within(0.3));
        assertThat(nominal.items().getFirst().parameters().get(1)).isCloseTo(1.5, within(0.4));
        assertThat(nominal.items().getFirst().parameters().get(2)).isCloseTo(0.4, within(0.25));
    }

    @Test
    void progress_may_cancel() {
        Responses responses = Simulated.responses(ITEMS, 300, 8, 0, 1);
        List<Integer> cycles = new ArrayList<>();

        assertThatThrownBy(() -> Calibration.of(
                        responses, ItemForm.TWO_PARAMETER, CalibrationSettings.STANDARD.progress((cycle, _, _) -> {
                            cycles.add(cycle);
                            return cycle < 3;
                        })))
                .isInstanceOf(CalibrationCancelled.class);

        assertThat(cycles).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> Calibration.of(
                        responses,
                        ItemForm.TWO_PARAMETER,
                        CalibrationSettings.STANDARD.progress(Progress.until(() -> true))))
                .isInstanceOf(CalibrationCancelled.class);
    }

    @Test
    void what_teaches_nothing_is_refused_by_name() {
        List<String> ids = List.of("x", "y");

        assertThatThrownBy(() -> Responses.of(ids, List.of(List.of(new Response("z", 1)))))
                .isInstanceOf(InvalidResponses.class)
                .hasMessage("There is no item z");
        assertThatThrownBy(() -> Responses.of(ids, List.of(List.of(new Response("x", 1), new Response("x", 0)))))
                .hasMessage("Person 1 answered item x twice");
        assertThatThrownBy(() -> Responses.of(ids, List.of(List.of(new Response("x", -1)))))
                .hasMessage("Item x has the score -1");
        assertThatThrownBy(() -> Responses.of(List.of("x", "x"), List.of())).hasMessage("Item x is named twice");
        assertThatThrownBy(() -> Calibration.of(
                        Responses.ofRows(ids, List.of("11", "10")),
                        ItemForm.TWO_PARAMETER,
                        CalibrationSettings.STANDARD))
                .hasMessage("Item x never has the score 0");
        assertThatThrownBy(() -> Calibration.of(
                        Responses.ofRows(ids, List.of("12", "00")),
                        ItemForm.TWO_PARAMETER,
                        CalibrationSettings.STANDARD))
                .hasMessage("Item y has the score 2, not 0 or 1");
        assertThatThrownBy(() -> Calibration.of(
                        Responses.ofRows(ids, List.of("11", "00")),
                        ItemForm.TWO_PARAMETER,
                        CalibrationSettings.STANDARD.population(Population.MEAN_AND_VARIANCE)))
                .hasMessageContaining("only with anchors");
    }
}
