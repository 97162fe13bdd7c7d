package dev.rehearse.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.adaptive.item.Logistic;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values of mirt 1.41, and of a BFGS search for the three-parameter model; see "about" in the file. */
class CalibrationReferenceTest {

    private static final JsonNode REFERENCE = reference();

    @ParameterizedTest
    @CsvSource({
        "rasch, ONE_PARAMETER, VARIANCE",
        "2pl, TWO_PARAMETER, STANDARD",
        "2pl_sparse, TWO_PARAMETER, STANDARD",
        "grm, GRADED_RESPONSE, STANDARD",
        "gpcm, GENERALIZED_PARTIAL_CREDIT, STANDARD"
    })
    void maximum_likelihood_is_the_reference(String name, ItemForm form, Population population) {
        JsonNode set = REFERENCE.get("sets").get(name);

        CalibrationResult result =
                Calibration.of(responses(set), form, CalibrationSettings.STANDARD.population(population));

        assertThat(result.converged()).isTrue();
        assertThat(result.logLikelihood()).isCloseTo(set.get("logLik").asDouble(), within(0.01));
        assertThat(result.standardDeviation() * result.standardDeviation())
                .isCloseTo(set.get("groupVar").asDouble(), within(0.005));
        for (int i = 0; i < result.items().size(); i++) {
            agrees(result.items().get(i), set.get("items").get(i), 0.005);
        }
    }

    @Test
    void new_items_are_put_on_the_scale_of_anchors() {
        JsonNode set = REFERENCE.get("sets").get("2pl_fixed_anchor");
        List<CalibrationItem> items = new ArrayList<>();
        for (int i = 0; i < set.get("nItems").asInt(); i++) {
            JsonNode anchor = set.get("anchors").get(i);
            items.add(
                    anchor == null
                            ? CalibrationItem.free(String.valueOf(i), ItemForm.TWO_PARAMETER)
                            : CalibrationItem.anchor(
                                    String.valueOf(i),
                                    Logistic.twoParameter(
                                            1,
                                            anchor.get("a").asDouble(),
                                            anchor.get("b").asDouble())));
        }

        CalibrationResult result = Calibration.of(
                responses(set), items, CalibrationSettings.STANDARD.population(Population.MEAN_AND_VARIANCE));

        assertThat(result.logLikelihood()).isCloseTo(set.get("logLik").asDouble(), within(0.01));
        assertThat(result.mean()).isCloseTo(set.get("groupMean").asDouble(), within(0.005));
        assertThat(result.standardDeviation() * result.standardDeviation())
                .isCloseTo(set.get("groupVar").asDouble(), within(0.005));
        for (int i = 10; i < result.items().size(); i++) {
            agrees(result.items().get(i), set.get("items").get(i), 0.005);
        }
    }

    @Test
    void the_three_parameter_model_under_priors_is_the_maximum() {
        JsonNode set = REFERENCE.get("sets").get("3pl");

        CalibrationResult result = Calibration.of(
                responses(set), ItemForm.THREE_PARAMETER, CalibrationSettings.STANDARD.priors(ParameterPriors.WEAK));

        assertThat(result.logLikelihood()).isCloseTo(set.get("logLik").asDouble(), within(0.02));
        for (int i = 0; i < result.items().size(); i++) {
            JsonNode expected = set.get("items").get(i);
            List<Double> parameters = result.items().get(i).parameters();
            assertThat(parameters.get(0)).isCloseTo(expected.get("a").asDouble(), within(0.02));
            assertThat(parameters.get(1)).isCloseTo(expected.get("b").asDouble(), within(0.02));
            assertThat(parameters.get(2)).isCloseTo(expected.get("g").asDouble(), within(0.02));
        }
    }

    /**
     * Whatever the true parameters are, root mean squares obey the triangle inequality: the errors of two sets of
     * estimates differ by at most the distance between the sets, which here is a small part of the standard errors.
     */
    @ParameterizedTest
    @CsvSource({"2pl, TWO_PARAMETER", "2pl_sparse, TWO_PARAMETER", "3pl, THREE_PARAMETER"})
    void parameters_are_recovered_as_well_as_by_the_reference(String name, ItemForm form) {
        JsonNode set = REFERENCE.get("sets").get(name);
        boolean guessing = form == ItemForm.THREE_PARAMETER;
        CalibrationSettings settings = CalibrationSettings.STANDARD;

        CalibrationResult result =
                Calibration.of(responses(set), form, guessing ? settings.priors(ParameterPriors.WEAK) : settings);

        for (int k = 0; k < (guessing ? 3 : 2); k++) {
            String parameter = List.of("a", "b", "g").get(k);
            double distance = 0;
            double error = 0;
            for (int i = 0; i < result.items().size(); i++) {
                CalibratedItem item = result.items().get(i);
                distance += Math.pow(
                        item.parameters().get(k)
                                - set.get("items").get(i).get(parameter).asDouble(),
                        2);
                error += Math.pow(item.standardErrors().get(k), 2);
            }
            assertThat(Math.sqrt(distance / error)).as(parameter).isLessThan(0.05);
        }
    }

    private static void agrees(CalibratedItem item, JsonNode expected, double tolerance) {
        List<String> names = expected.has("b")
                ? List.of("a", "b")
                : IntStream.range(0, item.parameters().size())
                        .mapToObj(k -> k == 0 ? "a" : "b" + k)
                        .toList();
        for (int k = 0; k < names.size(); k++) {
            assertThat(item.parameters().get(k))
                    .as(item.id() + " " + names.get(k))
                    .isCloseTo(expected.get(names.get(k)).asDouble(), within(tolerance));
            JsonNode error = expected.path("se").path(names.get(k));
            if (error.isNumber()) {
                assertThat(item.standardErrors().get(k))
                        .as(item.id() + " error of " + names.get(k))
                        .isCloseTo(error.asDouble(), within(0.02 * error.asDouble()));
            }
        }
    }

    private static Responses responses(JsonNode set) {
        List<String> rows = new ArrayList<>();
        set.get("responses").forEach(row -> rows.add(row.asText()));
        return Responses.ofRows(
                IntStream.range(0, set.get("nItems").asInt())
                        .mapToObj(String::valueOf)
                        .toList(),
                rows);
    }

    private static JsonNode reference() {
        try (InputStream file = CalibrationReferenceTest.class.getResourceAsStream("/reference/calibration.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
