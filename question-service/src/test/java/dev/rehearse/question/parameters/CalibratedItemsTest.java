package dev.rehearse.question.parameters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.testing.Contract;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The item parameters of calibrations: taken from authors and operators, and served to interview-service. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalibratedItemsTest extends WithCalibratedQuestions {

    private static final String POOL = "/api/item-pool?topic=threads";

    private static ValidatableResponse pool() {
        return given().header("Authorization", Tokens.bearer("service"))
                .get(POOL)
                .then()
                .statusCode(200);
    }

    private static JsonNode item(UUID question) throws IOException {
        return new ObjectMapper()
                .readTree(pool().extract().asString())
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asText().equals(question.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String difficulty(UUID question) throws IOException {
        var parameters = item(question).get("parameters");
        return parameters.get("source").asText() + " " + parameters.get("difficulty");
    }

    @Test
    void they_replace_their_author_s_judgement_in_the_item_pool_and_its_entity_tag_changes() throws IOException {
        var before = pool().extract().header("ETag");
        assertThat(difficulty(choice)).isEqualTo("prior 1.0");

        puts(choiceRow() + openRow())
                .statusCode(200)
                .body("dryRun", equalTo(false))
                .body("anchors", equalTo(0))
                .body("items", hasSize(2))
                .body("items[0].slug", equalTo("calibrated-choice"))
                .body("items[0].responses", equalTo(212));

        assertThat(pool().extract().header("ETag")).isNotEqualTo(before);
        var json = new ObjectMapper().createObjectNode();
        json.set("logistic", item(choice).get("parameters"));
        json.set("graded", item(open).get("parameters"));
        Contract.assertKept("calibrated-parameters.json", json.toString());
    }

    @Test
    void the_next_version_of_a_question_begins_with_its_author_s_judgement_and_the_stored_ones_stay_those_of_theirs()
            throws SQLException, IOException {
        puts(choiceRow()).statusCode(200);
        var before = pool().extract().header("ETag");

        stored().execute("UPDATE question.question SET version = 2 WHERE id = '" + choice + "'");

        assertThat(pool().extract().header("ETag")).isNotEqualTo(before);
        assertThat(difficulty(choice)).isEqualTo("prior 1.0");
        assertThat(kept())
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("version", 1).containsEntry("published", false));
        puts(choiceRow())
                .statusCode(400)
                .body("errors[0].field", equalTo("line 2 item"))
                .body("errors[0].value", equalTo(choice + "/1"))
                .body("errors[0].message", equalTo("is not the published version, which is 2"));
    }

    @Test
    void a_later_calibration_of_the_same_version_replaces_the_earlier_one() throws IOException {
        puts(choiceRow()).statusCode(200);

        puts("operator", choiceRow().replace("1.25,-0.25", "1.0,0.75").replace("212", "400"), "")
                .statusCode(200);

        assertThat(difficulty(choice)).isEqualTo("calibrated 0.75");
        assertThat(kept())
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("responses", 400)
                        .containsEntry("published", true)
                        .containsEntry("storedBy", "operator"));
    }

    @Test
    void the_answer_has_what_is_replaced() {
        puts("author", choiceRow(), "?dryRun=true")
                .body("items[0].before.source", equalTo("prior"))
                .body("items[0].before.difficulty", equalTo(1f));
        puts(choiceRow()).body("items[0].before.source", equalTo("prior"));

        puts("operator", choiceRow().replace("1.25,-0.25", "1.0,0.75"), "")
                .statusCode(200)
                .body("items[0].before.source", equalTo("calibrated"))
                .body("items[0].before.difficulty", equalTo(-0.25f))
                .body("items[0].parameters.difficulty", equalTo(0.75f));
        assertThat(kept()).singleElement().satisfies(item -> assertThat(item).doesNotContainKey("before"));
    }

    @Test
    void a_dry_run_checks_and_stores_nothing() {
        puts("author", choiceRow(), "?dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("items", hasSize(1));

        assertThat(kept()).isEmpty();
        puts("author", choiceRow().replace("2PL", "5PL"), "?dryRun=true").statusCode(400);
        puts("author", choiceRow(), "?dryRun=maybe").statusCode(400).body("errors[0].field", equalTo("dryRun"));
    }

    @Test
    void ordered_scores_with_one_threshold_are_right_or_wrong() throws IOException {
        puts(choice + "/1,GRM,1.25,,-0.25,,,,,,,0.0625 0.03125 0.0625,212,1.1\n")
                .statusCode(200);

        assertThat(item(choice).get("parameters"))
                .isEqualTo(Contract.of("calibrated-parameters.json").get("logistic"));
    }

    @Test
    void the_error_of_guessing_is_left_out() throws IOException {
        puts(choice + "/1,3PL,1.25,-0.25,,,,,0.2,1,,0.0625 0.03125 0.0625 0 0 0.002,212,1.1\n")
                .statusCode(200);

        assertThat(item(choice).at("/parameters/guessing").asDouble()).isEqualTo(0.2);
    }

    @Test
    void anchors_come_back_as_they_were_given_out_and_others_need_a_covariance() {
        puts(choiceRow() + openRow()).statusCode(200);
        var anchors = given().header("Authorization", Tokens.bearer("author"))
                .get(API + "/anchors?topic=threads")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        given().header("Authorization", Tokens.bearer("author"))
                .contentType("text/csv")
                .body(anchors)
                .put(API)
                .then()
                .statusCode(200)
                .body("anchors", equalTo(2))
                .body("items", empty());
        given().header("Authorization", Tokens.bearer("author"))
                .contentType("text/csv")
                .body(anchors.replace("-0.25", "-0.26"))
                .put(API)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("line " + lineOf(choice, anchors) + " covariance")));
    }

    private static int lineOf(UUID question, String anchors) {
        return (int) anchors.substring(0, anchors.indexOf(question.toString()))
                        .lines()
                        .count()
                + 1;
    }

    @Test
    void they_are_for_authors_and_operators_and_topics_that_are_there() {
        puts("service", choiceRow(), "").statusCode(403);
        given().contentType("text/csv").body(COLUMNS).put(API).then().statusCode(401);
        given().header("Authorization", Tokens.bearer("author"))
                .get(API)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("topic"));
        given().header("Authorization", Tokens.bearer("author"))
                .get(API + "/anchors?topic=nope")
                .then()
                .statusCode(404)
                .body("detail", containsString("nope"));
    }

    @Test
    void a_question_that_is_retired_has_none() throws SQLException {
        puts(choiceRow()).statusCode(200);
        stored().execute("UPDATE question.question SET status = 'RETIRED' WHERE id = '" + choice + "'");

        pool().body("items.find { it.id == '" + choice + "' }", nullValue());
        puts(choiceRow()).statusCode(400).body("errors[0].message", equalTo("is no published question"));
    }

    /** The release before adds and removes questions without knowing of this table. */
    @Test
    void they_go_with_their_question() throws SQLException {
        puts(choiceRow()).statusCode(200);

        stored().removeAll();

        assertThat(kept()).isEmpty();
    }
}
