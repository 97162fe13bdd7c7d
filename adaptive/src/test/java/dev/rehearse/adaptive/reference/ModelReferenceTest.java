package dev.rehearse.adaptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ItemResponseModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReferenceTest {

    private static final JsonNode DATA = ReferenceData.file("prob_info.json").get("data");

    @ParameterizedTest
    @ValueSource(strings = {"d1pl", "d2pl"})
    void probability_derivative_and_information_agree_with_the_reference(String bank) {
        ItemPool pool = ReferenceData.pool(bank);

        for (JsonNode row : DATA) {
            if (row.get("bank").asText().equals(bank)) {
                agree(pool, row);
            }
        }
    }

    @Test
    void the_reference_covers_two_banks_at_eleven_abilities() {
        assertThat(DATA.size()).isEqualTo(2 * 11);
    }

    private static void agree(ItemPool pool, JsonNode row) {
        double theta = row.get("theta").asDouble();
        for (int i = 0; i < row.get("items").size(); i++) {
            ItemResponseModel model =
                    pool.item(row.get("items").get(i).asText()).model();
            assertThat(model.probability(1, theta))
                    .isCloseTo(row.get("P").get(i).asDouble(), within(1e-9));
            assertThat(model.derivative(1, theta))
                    .isCloseTo(row.get("dP").get(i).asDouble(), within(1e-9));
            assertThat(model.information(theta))
                    .isCloseTo(row.get("info").get(i).asDouble(), within(1e-9));
        }
    }
}
