package dev.rehearse.notify.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rate limits of sign-ups, also with forged forwarding headers. */
@QuarkusTest
class LimitsTest extends WithMailServer {

    private static final int PER_CLIENT = 60;

    private void usedUp(int perClient, int overall) {
        signUp("first@example.org", TOPIC).then().statusCode(202);
        sql.run("UPDATE notify.rate_limit SET taken = CASE source WHEN '*' THEN %d ELSE %d END"
                .formatted(overall, perClient));
    }

    private static Response claiming(String header, String value) {
        return given().contentType(ContentType.JSON)
                .header(header, value)
                .body(Map.of("email", "claim@example.org", "scope", TOPIC))
                .post("/api/subscriptions");
    }

    @Test
    void exactly_as_many_as_allowed_get_through_at_once() {
        var statuses = inParallel(
                PER_CLIENT + 50, i -> signUp("p" + i + "@example.org", TOPIC).statusCode());
        settle();

        assertThat(Collections.frequency(statuses, 202)).isEqualTo(PER_CLIENT);
        assertThat(Collections.frequency(statuses, 429)).isEqualTo(50);
        assertThat(sql.value("SELECT count(*) FROM notify.subscriber")).isEqualTo(String.valueOf(PER_CLIENT));
    }

    @Test
    void too_many_requests_are_a_problem_with_retry_after() {
        usedUp(PER_CLIENT, PER_CLIENT);
        clock.advance(Duration.ofMinutes(20));

        signUp("late@example.org", TOPIC)
                .then()
                .statusCode(429)
                .header("Retry-After", "2400")
                .contentType("application/problem+json")
                .body("title", equalTo("Too many requests"));

        clock.advance(Duration.ofMinutes(40));
        signUp("late@example.org", TOPIC).then().statusCode(202);
        assertThat(sql.value("SELECT string_agg(taken::text, ',') FROM notify.rate_limit"))
                .isEqualTo("1,1");
    }

    @Test
    void the_answer_at_the_limit_is_the_same_for_every_address() {
        confirmed("known@example.org", TOPIC);
        usedUp(PER_CLIENT, PER_CLIENT);

        var known = signUp("known@example.org", TOPIC).asString();
        var unknown = signUp("unknown@example.org", TOPIC).asString();

        assertThat(known).isEqualTo(unknown).contains("Too many requests");
    }

    @Test
    void forged_forwarding_headers_give_no_new_limit() {
        usedUp(PER_CLIENT, PER_CLIENT);

        for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Client-IP", "CF-Connecting-IP")) {
            claiming(header, header.equals("Forwarded") ? "for=192.0.2.1" : "192.0.2.1")
                    .then()
                    .statusCode(429);
        }
    }

    @Test
    void the_form_has_the_same_limit() {
        usedUp(PER_CLIENT, PER_CLIENT);

        given().formParam("email", "form@example.org")
                .formParam("scope", TOPIC)
                .post("/subscriptions")
                .then()
                .statusCode(429);
    }

    @Test
    void where_a_request_came_from_is_not_stored() {
        usedUp(1, 1);

        assertThat(sql.value("SELECT string_agg(r::text, ';') FROM notify.rate_limit r"))
                .doesNotContain("127.0.0")
                .containsPattern("\\([0-9a-f]{64},");
    }
}
