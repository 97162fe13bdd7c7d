package dev.rehearse.notify.suppression;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Addresses that get no mail. */
@QuarkusTest
class SuppressionTest extends WithMailServer {

    private static RequestSpecification operator() {
        return given().header("Authorization", Tokens.bearer("operator")).contentType(ContentType.JSON);
    }

    private static ValidatableResponse suppress(String email) {
        return operator().body(Map.of("email", email)).post("/api/suppressions").then();
    }

    @Test
    void a_suppressed_address_gets_the_same_answer_and_no_mail() {
        suppress("Gone@Example.org").statusCode(200);

        signUp("gone@example.org", TOPIC).then().statusCode(202);
        awaitState("SUPPRESSED", "true");

        assertThat(mailbox.messages()).isEmpty();
    }

    @Test
    void a_mail_that_is_queued_when_its_address_is_suppressed_does_not_leave() {
        confirmed("queued@example.org", TOPIC);
        mailbox.clear();
        mailbox.takeDown();
        launch("queued", LAUNCH).statusCode(202);
        awaitTried();

        suppress("queued@example.org").statusCode(200);
        mailbox.bringBack();

        awaitState("SUPPRESSED", "purpose = 'LAUNCH'");
        assertThat(mailbox.messages()).isEmpty();
        assertThat(sql.value("SELECT status FROM notify.subscription")).isEqualTo("CONFIRMED");
    }

    @Test
    void suppressing_twice_is_one_suppression_and_keeps_the_first_reason() {
        sql.run("INSERT INTO notify.suppression VALUES ('a@example.org', 'HARD_BOUNCE', now())");

        var first = suppress("a@example.org")
                .statusCode(200)
                .body("reason", equalTo("hard-bounce"))
                .body("email", equalTo("a@example.org"))
                .extract()
                .<String>path("id");

        suppress("A@EXAMPLE.ORG").statusCode(200).body("id", equalTo(first));
    }

    @Test
    void a_release_lets_mail_through_again_and_both_are_in_the_ledger() {
        confirmed("back@example.org", TOPIC);
        var id = suppress("back@example.org").extract().<String>path("id");
        operator().delete("/api/suppressions/" + id).then().statusCode(204);
        operator()
                .delete("/api/suppressions/" + id)
                .then()
                .statusCode(404)
                .body("title", equalTo("No such suppression"));
        operator().delete("/api/suppressions/nope").then().statusCode(404);

        launch("back", LAUNCH).statusCode(202);
        mailNumber(2, "back@example.org");
        assertThat(sql.value("SELECT string_agg(event || ' ' || way, ',' ORDER BY id) FROM notify.consent_event"
                        + " WHERE scope IS NULL"))
                .isEqualTo("SUPPRESSED OPERATOR,RELEASED OPERATOR");
    }

    @Test
    void the_list_goes_on_where_a_page_ends() {
        sql.run("INSERT INTO notify.suppression SELECT i || '@example.org', 'COMPLAINT', now()"
                + " FROM generate_series(1, 5) i");

        var seen = new HashSet<String>();
        var page = operator().get("/api/suppressions?limit=2").then().body("suppressions", hasSize(2));
        seen.addAll(page.extract().path("suppressions.email"));
        page = operator()
                .get("/api/suppressions?limit=2&after=" + page.extract().path("next"))
                .then();
        seen.addAll(page.body("next", not(nullValue())).extract().path("suppressions.email"));
        page = operator()
                .get("/api/suppressions?limit=2&after=" + page.extract().path("next"))
                .then();
        seen.addAll(page.body("next", nullValue()).extract().path("suppressions.email"));

        assertThat(seen).hasSize(5);
    }

    @Test
    void bad_input_is_named() {
        suppress("no address").statusCode(400).body("errors[0].field", equalTo("/email"));
        operator()
                .body("{}")
                .post("/api/suppressions")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("/email"));
        for (String query : new String[] {"limit=0", "limit=201", "limit=x", "after=x"}) {
            operator().get("/api/suppressions?" + query).then().statusCode(400);
        }
    }

    @Test
    void only_operators_see_and_change_it() {
        for (String role : new String[] {"author", "service"}) {
            given().header("Authorization", Tokens.bearer(role))
                    .get("/api/suppressions")
                    .then()
                    .statusCode(403);
        }
        given().get("/api/suppressions").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "a@example.org"))
                .post("/api/suppressions")
                .then()
                .statusCode(401);
    }
}
