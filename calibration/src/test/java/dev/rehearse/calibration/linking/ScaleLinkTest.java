package dev.rehearse.calibration.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.item.GeneralizedPartialCredit;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.NominalResponse;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleLinkTest {

    private static final List<ItemResponseModel> OLD = List.of(
            new TwoParameterLogistic(1.2, -0.7),
            Logistic.threeParameter(1.702, 0.8, 1.1, 0.2),
            new GradedResponse(1, 1.5, -1, 0.3, 1.2),
            new GeneralizedPartialCredit(1, 0.9, 0.4, -0.2));

    @Test
    void both_methods_find_the_link_that_there_is() {
        ScaleLink truth = new ScaleLink(1.3, -0.4);
        List<ItemResponseModel> linked = OLD.stream().map(truth::of).toList();

        ScaleLink meanSigma = ScaleLink.meanSigma(OLD, linked);
        ScaleLink stockingLord = StockingLord.link(OLD, linked);

        assertThat(meanSigma.slope()).isCloseTo(1.3, within(1e-12));
        assertThat(meanSigma.intercept()).isCloseTo(-0.4, within(1e-12));
        assertThat(stockingLord.slope()).isCloseTo(1.3, within(1e-7));
        assertThat(stockingLord.intercept()).isCloseTo(-0.4, within(1e-7));
    }

    @Test
    void stocking_lord_is_led_less_astray_by_one_item_than_mean_sigma() {
        ScaleLink truth = new ScaleLink(1.2, 0.3);
        List<ItemResponseModel> old = List.of(
                new TwoParameterLogistic(1.2, -1),
                new TwoParameterLogistic(1.4, 0),
                new TwoParameterLogistic(1.1, 1),
                new TwoParameterLogistic(0.3, 4));
        List<ItemResponseModel> linked = List.of(
                truth.of(old.get(0)), truth.of(old.get(1)), truth.of(old.get(2)), new TwoParameterLogistic(0.25, 7));

        assertThat(Math.abs(StockingLord.link(old, linked).slope() - 1.2))
                .isLessThan(Math.abs(ScaleLink.meanSigma(old, linked).slope() - 1.2));
    }

    @Test
    void a_linked_model_gives_the_same_probabilities_at_linked_abilities() {
        ScaleLink link = new ScaleLink(0.8, 0.5);

        for (ItemResponseModel model : OLD) {
            for (double theta = -3; theta <= 3; theta++) {
                assertThat(link.of(model).probability(1, 0.8 * theta + 0.5))
                        .isCloseTo(model.probability(1, theta), within(1e-12));
            }
        }
    }

    @Test
    void what_cannot_be_linked_is_refused() {
        ItemResponseModel nominal = new NominalResponse(new double[] {1}, new double[] {0});

        assertThatThrownBy(() -> ScaleLink.meanSigma(OLD, OLD.subList(0, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScaleLink(1, 0).of(nominal)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScaleLink(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
