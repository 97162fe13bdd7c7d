package dev.rehearse.interview.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearse.adaptive.design.JudgedParameters;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.ParameterSpread;
import dev.rehearse.adaptive.item.UncertainModel;
import dev.rehearse.interview.interview.ItemModel.Form;
import dev.rehearse.interview.pool.Uncertainty;
import dev.rehearse.testing.Contract;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ItemModelTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FROM_BEFORE = "{\"form\":\"LOGISTIC\",\"a\":1.2,\"b\":[-1.0],\"c\":0.25}";

    @Test
    void a_model_that_was_stored_without_uncertainty_is_certain_and_written_as_it_was() throws JsonProcessingException {
        var stored = JSON.readValue(FROM_BEFORE, ItemModel.class);

        assertThat(stored.response()).isEqualTo(Logistic.threeParameter(1, 1.2, -1, 0.25));
        assertThat(JSON.writeValueAsString(stored)).isEqualTo(FROM_BEFORE);
    }

    @Test
    void an_uncertain_model_is_stored_and_read_back() throws JsonProcessingException {
        for (var uncertainty : List.of(new Uncertainty(0.3, 0.5, 0), new Uncertainty(0.1, 0.2, -0.4))) {
            var model = model(uncertainty);

            assertThat(JSON.readValue(JSON.writeValueAsString(model), ItemModel.class))
                    .isEqualTo(model);
        }
    }

    @Test
    void items_of_equal_models_share_one_table() {
        assertThat(model(new Uncertainty(0.3, 0.5, 0)).response())
                .isSameAs(model(new Uncertainty(0.3, 0.5, 0)).response())
                .isNotSameAs(model(new Uncertainty(0.3, 0.6, 0)).response());
    }

    @Test
    void a_calibrated_model_is_as_unsure_as_its_covariance_says() {
        var model = (UncertainModel) model(new Uncertainty(0.1, 0.2, -0.4)).response();

        assertThat(model.covariance()[1][0]).isCloseTo(-0.4 * 0.1 * 0.2, within(1e-12));
        assertThat(model.model()).isEqualTo(Logistic.threeParameter(1, 1.2, -1, 0.25));
    }

    /** So that simulations of practice tests and interviews make the same assumption. */
    @Test
    void an_author_s_word_is_as_unsure_in_interviews_as_in_simulations() {
        var told = Contract.of("item-pool.json").at("/items/0/parameters/uncertainty");

        assertThat(new ParameterSpread(
                        told.get("logDiscrimination").asDouble(),
                        told.get("difficulty").asDouble(),
                        0,
                        told.get("correlation").asDouble()))
                .isEqualTo(JudgedParameters.SPREAD);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 0.5, 0, logDiscrimination",
        "0.3, 5.1, 0, difficulty",
        "0.3, NaN, 0, difficulty",
        "0, 0, 2, correlation"
    })
    void an_uncertainty_that_cannot_be_is_refused(double first, double second, double correlation, String field) {
        assertThatThrownBy(() -> new Uncertainty(first, second, correlation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("uncertainty: " + field + " is ");
    }

    private static ItemModel model(@Nullable Uncertainty uncertainty) {
        return new ItemModel(Form.LOGISTIC, 1.2, List.of(-1.0), 0.25, uncertainty);
    }
}
