package dev.rehearse.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.calibration.Calibration;
import dev.rehearse.calibration.CalibrationResult;
import dev.rehearse.calibration.CalibrationSettings;
import dev.rehearse.calibration.ItemForm;
import dev.rehearse.calibration.Responses;
import dev.rehearse.calibration.Simulated;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {

    private static final List<Item> ITEMS = IntStream.range(0, 10)
            .mapToObj(i -> Item.twoParameterLogistic("i" + i, 1 + 0.05 * i, -1.5 + 0.3 * i))
            .toList();

    /** The values of mirt 1.41. */
    @Test
    void s_x2_is_the_reference() throws IOException {
        JsonNode set = reference().get("sets").get("2pl");
        List<String> rows = new ArrayList<>();
        set.get("responses").forEach(row -> rows.add(row.asText()));
        Responses responses = Responses.ofRows(
                IntStream.range(0, 15).mapToObj(String::valueOf).toList(), rows);

        List<ScoreFit> fits = ScoreFits.of(
                responses, Calibration.of(responses, ItemForm.TWO_PARAMETER, CalibrationSettings.STANDARD));

        for (int i = 0; i < 15; i++) {
            JsonNode expected = set.get("itemFitSX2").get(i);
            assertThat(fits.get(i).degreesOfFreedom())
                    .isEqualTo(expected.get("df").asInt());
            assertThat(fits.get(i).statistic()).isCloseTo(expected.get("SX2").asDouble(), within(0.02));
            assertThat(fits.get(i).probability()).isCloseTo(expected.get("p").asDouble(), within(0.002));
        }
    }

    @Test
    void items_that_fit_have_mean_squares_near_one() {
        Responses responses = Simulated.responses(ITEMS, 2000, 10, 0, 8);

        List<ItemFit> fits = residuals(responses).items();

        assertThat(fits).allSatisfy(fit -> {
            assertThat(fit.infit()).isBetween(0.7, 1.1);
            assertThat(fit.outfit()).isBetween(0.6, 1.3);
            assertThat(fit.itemRest()).isBetween(0.1, 0.6);
        });
    }

    /** The last item repeats the first: what one asks, the other asks again. */
    @Test
    void q3_finds_items_that_depend_on_each_other() {
        Responses plain = Simulated.responses(ITEMS, 1500, 10, 0, 9);
        List<List<Response>> persons = new ArrayList<>();
        for (int person = 0; person < plain.persons(); person++) {
            int[] row = plain.row(person);
            if (person % 4 != 0) {
                row[9] = row[0];
            }
            persons.add(IntStream.range(0, 10)
                    .mapToObj(i -> new Response("i" + i, row[i]))
                    .toList());
        }

        Residuals residuals = residuals(Responses.of(plain.itemIds(), persons));

        assertThat(residuals.q3(0, 9)).isGreaterThan(0.2);
        assertThat(residuals.q3(3, 5)).isLessThan(0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "3.841458821, 1, 0.05",
        "5.991464547, 2, 0.05",
        "16.91897760, 9, 0.05",
        "23.20925116, 10, 0.01",
        "0, 3, 1"
    })
    void the_chi_squared_distribution_has_its_tabulated_values(double x, int freedom, double probability) {
        assertThat(ChiSquared.above(x, freedom)).isCloseTo(probability, within(1e-8));
    }

    private static Residuals residuals(Responses responses) {
        CalibrationResult calibration = Calibration.of(responses, ItemForm.TWO_PARAMETER, CalibrationSettings.STANDARD);
        return Residuals.of(responses, calibration);
    }

    private static JsonNode reference() throws IOException {
        try (InputStream file = FitTest.class.getResourceAsStream("/reference/calibration.json")) {
            return new ObjectMapper().readTree(file);
        }
    }
}
