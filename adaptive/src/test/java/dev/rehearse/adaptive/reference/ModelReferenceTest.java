package dev.rehearse.adaptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ItemResponseModel;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelReferenceTest {

    private static final JsonNode DATA = ReferenceData.file("prob_info.json").get("data");

    @ParameterizedTest
    @MethodSource("banks")
    void every_function_of_every_model_agrees_with_the_reference(JsonNode bank) {
        ItemPool pool = ReferenceBanks.pool(bank.get("bank").asText());

        for (JsonNode row : bank.get("grid")) {
            for (int i = 0; i < bank.get("items").size(); i++) {
                agree(pool.item(bank.get("items").get(i).asText()).model(), row, i);
            }
            double theta = row.get("theta").asDouble();
            double sum = pool.items().stream()
                    .mapToDouble((Item item) -> item.information(theta))
                    .sum();
            close(sum, row.get("testInfo"));
        }
    }

    @Test
    void the_reference_covers_every_bank() {
        assertThat(banks().map(bank -> bank.get("bank").asText()))
                .hasSize(13)
                .containsExactlyInAnyOrderElementsOf(ReferenceBanks.names());
    }

    private static void agree(ItemResponseModel model, JsonNode row, int index) {
        double theta = row.get("theta").asDouble();
        JsonNode probabilities = row.get("P").get(index);
        JsonNode derivatives = row.get("dP").get(index);
        if (probabilities.isArray()) {
            assertThat(model.maximumScore()).isEqualTo(probabilities.size() - 1);
            for (int score = 0; score < probabilities.size(); score++) {
                close(model.probability(score, theta), probabilities.get(score));
                close(model.derivative(score, theta), derivatives.get(score));
            }
        } else {
            close(model.probability(1, theta), probabilities);
            close(model.derivative(1, theta), derivatives);
        }
        close(model.information(theta), row.get("info").get(index));
        close(model.informationDerivative(theta), row.get("dInfo").get(index));
        close(model.warmBias(theta), row.get("J").get(index));
    }

    private static void close(double value, JsonNode reference) {
        assertThat(value).isCloseTo(reference.asDouble(), within(1e-9));
    }

    static Stream<JsonNode> banks() {
        return StreamSupport.stream(DATA.spliterator(), false);
    }
}
