package dev.rehearse.interview.engine;

import static dev.rehearse.interview.engine.EngineRequests.ITEM;
import static dev.rehearse.interview.engine.EngineRequests.post;
import static dev.rehearse.interview.engine.EngineRequests.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid input of the engine's API, and the problems it gets. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EngineInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "discrimination | 0 | /items/0/discrimination | 0 | must be from 0.01 to 10",
                "discrimination | -1 | /items/0/discrimination | -1 | must be from 0.01 to 10",
                "discrimination | null | /items/0/discrimination | null | is required by the model 2PL",
                "difficulty | 1e300 | /items/0/difficulty | 1E+300 | must be from -10 to 10",
                "difficulty | null | /items/0/difficulty | null | is required by the model 2PL",
                "guessing | 0.2 | /items/0/guessing | 0.2 | does not belong to the model 2PL",
                "thresholds | [1] | /items/0/thresholds | [1] | does not belong to the model 2PL",
                "steps | [1] | /items/0/steps | [1] | does not belong to the model 2PL"
            })
    void a_wrong_parameter_is_named_with_its_value(
            String field, String value, String pointer, String shown, String message) throws IOException {
        var item = new HashMap<String, Object>(ITEM);
        item.put(field, JSON.readValue(value, Object.class));

        post("probability", Map.of("items", List.of(item), "abilities", List.of(0)))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(pointer))
                .body("errors[0].value", equalTo(shown))
                .body("errors[0].message", equalTo(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'model':'3PL','difficulty':0,'guessing':1} | /items/0/guessing",
                "{'model':'3PL','difficulty':0} | /items/0/guessing",
                "{'model':'GRM','thresholds':[0,0]} | /items/0/thresholds/1",
                "{'model':'GRM','thresholds':[]} | /items/0/thresholds",
                "{'model':'GRM','difficulty':0,'thresholds':[0]} | /items/0/difficulty",
                "{'model':'GPCM'} | /items/0/steps",
                "{'model':'GPCM','steps':[0,99]} | /items/0/steps/1"
            })
    void each_model_has_its_own_parameters(String parameters, String pointer) throws IOException {
        Map<String, Object> item = JSON.readValue(parameters.replace('\'', '"'), new TypeReference<>() {});
        item.put("id", "one");
        item.put("discrimination", 1);

        post("information", Map.of("items", List.of(item), "abilities", List.of(0)))
                .statusCode(400)
                .body("errors[0].field", equalTo(pointer));
    }

    @Test
    void responses_are_to_the_items_and_once_each() {
        refused(List.of(Map.of("item", "two", "score", 1)), "/responses/0/item", "two");
        refused(List.of(Map.of("item", "one", "score", 2)), "/responses/0/score", "2");
        refused(List.of(Map.of("item", "one", "score", -1)), "/responses/0/score", "-1");
        refused(
                List.of(Map.of("item", "one", "score", 1), Map.of("item", "one", "score", 0)),
                "/responses/1/item",
                "one");
    }

    private static void refused(List<Map<String, Object>> responses, String field, String value) {
        post("estimate", Map.of("items", List.of(ITEM), "responses", responses))
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].value", equalTo(value));
    }

    @Test
    void what_costs_too_much_is_refused_before_it_is_computed() {
        var thousand =
                IntStream.range(0, 1000).mapToObj(i -> with("id", "i" + i)).toList();

        post("estimate", Map.of("items", thousand, "responses", List.of())).statusCode(200);
        post("estimate", Map.of("items", plus(thousand), "responses", List.of()))
                .statusCode(400)
                .body("errors[0].field", equalTo("/items"));
        post("probability", Map.of("items", thousand, "abilities", Collections.nCopies(11, 0)))
                .statusCode(400)
                .body("errors[0].field", equalTo("/abilities"))
                .body("errors[0].value", equalTo("11000"));
        post("simulate", Map.of("items", thousand, "examinees", 10_000))
                .statusCode(400)
                .body("errors[0].field", equalTo("/examinees"))
                .body("errors[0].message", containsString("20000"));
        post("simulate", Map.of("items", List.of(ITEM), "examinees", 10_001)).statusCode(400);
        post("probability", Map.of("items", List.of(ITEM, ITEM), "abilities", List.of(0)))
                .body("errors[0].field", equalTo("/items/1/id"));
        post("probability", Map.of("items", List.of(ITEM), "abilities", List.of(7)))
                .body("errors[0].field", equalTo("/abilities/0"));
    }

    private static List<Map<String, Object>> plus(List<Map<String, Object>> items) {
        return IntStream.rangeClosed(0, items.size())
                .mapToObj(i -> with("id", "i" + i))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"items\":[null],\"abilities\":[0]}",
                "{\"items\":[],\"abilities\":[0]}",
                "{\"items\":[{\"id\":\" \",\"model\":\"2PL\",\"discrimination\":1,\"difficulty\":0}],\"abilities\":[0]}",
                "{\"items\":[{\"id\":\"a\",\"model\":\"4PL\",\"discrimination\":1,\"difficulty\":0}],\"abilities\":[0]}",
                "{\"items\":[{\"id\":\"a\",\"model\":\"2PL\",\"discrimination\":\"NaN\",\"difficulty\":0}],\"abilities\":[0]}",
                "{\"items\":[{\"id\":\"a\",\"model\":\"2PL\",\"discrimination\":1,\"difficulty\":0}],\"abilities\":[null]}"
            })
    void a_malformed_request_is_a_problem(String body) {
        post("probability", body).statusCode(400).contentType("application/problem+json");
    }
}
