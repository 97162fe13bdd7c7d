package dev.rehearse.question.pool;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ItemPoolTest {

    private static final String POOL = "/api/item-pool?topic=asyncio";

    @Test
    void another_service_gets_the_questions_with_key_and_parameters() {
        given().header("Authorization", Tokens.bearer("service"))
                .get(POOL)
                .then()
                .statusCode(200)
                .body("topic.path", equalTo("python/concurrency/asyncio"))
                .body("items", hasSize(7))
                .body("items[2].kind", equalTo("single-choice"))
                .body("items[2].status", equalTo("live"))
                .body("items[2].key", equalTo(List.of("b")))
                .body("items[2].options.key", equalTo(List.of("a", "b", "c")))
                .body("items[2].options[1].text.html", containsString("<code>threading.get_ident()</code>"))
                .body("items[2].parameters.difficulty", equalTo(-1.0f))
                .body("items[2].parameters.source", equalTo("prior"))
                .body("items[2].parameters.uncertainty.difficulty", equalTo(0.5f))
                .body("items[2].parameters.uncertainty.logDiscrimination", equalTo(0.3f))
                .body("items[3].key", equalTo(List.of("a", "b")))
                .body("items[3].options[2].rationale.markdown", containsString("canary-rationale"))
                .body("items[4].key", equalTo(List.of("1\n2")));
    }

    @Test
    void a_short_answer_comes_with_all_right_texts_and_an_order_with_its_entries_in_order() {
        given().header("Authorization", Tokens.bearer("service"))
                .get(POOL)
                .then()
                .body("items[5].kind", equalTo("short-answer"))
                .body("items[5].key", equalTo(List.of("asyncio.run", "canary-accepted")))
                .body("items[5].ignored", equalTo(List.of("case", "whitespace")))
                .body("items[5].competency.title", equalTo("The event loop"))
                .body("items[5].enemies", equalTo(List.of("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0b03")))
                .body("items[6].kind", equalTo("order"))
                .body("items[6].key", equalTo(List.of("a", "b", "c")))
                .body("items[6].family", equalTo("shutdown"));
    }

    @Test
    void an_open_question_comes_with_its_rubric_hints_and_reference_answer() {
        given().header("Authorization", Tokens.bearer("service"))
                .get(POOL)
                .then()
                .body("items[1].kind", equalTo("open"))
                .body("items[1].title", equalTo("What does await do?"))
                .body("items[1].inOneSentence", containsString("canary-sentence"))
                .body("items[1].rubric.id", equalTo(List.of("suspends", "others", "value")))
                .body("items[1].rubric[0].weight", equalTo(3.0f))
                .body("items[1].rubric[0].followUp", containsString("What does the thread do"))
                .body("items[1].rubric[2].required", equalTo(false))
                .body("items[1].hints", hasSize(3))
                .body("items[1].explanation.markdown", containsString("without blocking"));
    }

    @Test
    void items_of_several_topics_are_one_pool_with_one_tag() {
        var both = given().header("Authorization", Tokens.bearer("service"))
                .get("/api/item-pool?topic=threads,asyncio,asyncio");

        both.then()
                .statusCode(200)
                .body("topic", nullValue())
                .body("topics.path", equalTo(List.of("python/concurrency/asyncio", "python/concurrency/threads")))
                .body("items.findAll { it.topic == 'asyncio' }", hasSize(7))
                .body("items[5].competency.id", equalTo("asyncio/loop"))
                .body("items[5].competency.title", equalTo("asyncio & async/await: The event loop"));
        given().header("Authorization", Tokens.bearer("service"))
                .header("If-None-Match", both.header("ETag"))
                .get("/api/item-pool?topic=asyncio,threads")
                .then()
                .statusCode(304);
        assertThat(both.header("ETag")).isNotEqualTo(tag(POOL)).isNotEqualTo(tag("/api/item-pool?topic=threads"));
    }

    private static String tag(String pool) {
        return given().header("Authorization", Tokens.bearer("service"))
                .get(pool)
                .header("ETag");
    }

    @Test
    void too_many_topics_and_one_that_is_not_there_among_others_are_problems() {
        var many = IntStream.range(0, 21).mapToObj(i -> "t" + i).collect(Collectors.joining(","));
        given().header("Authorization", Tokens.bearer("service"))
                .get("/api/item-pool?topic=" + many)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("topic"));
        given().header("Authorization", Tokens.bearer("service"))
                .get("/api/item-pool?topic=asyncio,nope")
                .then()
                .statusCode(404);
    }

    @Test
    void all_of_it_but_the_claims_beside_an_answer_is_told_to_nobody_else() {
        for (var address : List.of("/", "/topics/asyncio", "/api/topics", "/api/questions?limit=100", "/api/docs")) {
            assertThat(when().get(address).asString().replace("<li>canary-rubric: names the event loop</li>", ""))
                    .as(address)
                    .doesNotContain("canary-");
        }
    }

    @Test
    void it_is_not_sent_again_while_nothing_changed() {
        var token = Tokens.bearer("service");
        var tag = given().header("Authorization", token)
                .get(POOL)
                .then()
                .extract()
                .header("ETag");

        given().header("Authorization", token)
                .header("If-None-Match", tag)
                .get(POOL)
                .then()
                .statusCode(304);
    }

    @Test
    void it_needs_a_token() {
        when().get(POOL)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("title", equalTo("Authentication needed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer eyJhbGciOiJub25lIn0.e30.", "Basic dTpw"})
    void a_bad_token_is_rejected(String authorization) {
        given().header("Authorization", authorization)
                .get(POOL)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void a_token_for_another_audience_is_not_one_for_us() {
        given().header("Authorization", Tokens.bearer("service", "another"))
                .get(POOL)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "operator", "candidate"})
    void no_other_role_gets_it(String role) {
        given().header("Authorization", Tokens.bearer(role))
                .get(POOL)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void a_topic_that_is_not_there_is_a_problem() {
        given().header("Authorization", Tokens.bearer("service"))
                .get("/api/item-pool?topic=nope")
                .then()
                .statusCode(404);
    }
}
