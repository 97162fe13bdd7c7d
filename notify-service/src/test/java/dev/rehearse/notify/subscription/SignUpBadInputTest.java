package dev.rehearse.notify.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignUpBadInputTest extends WithMailServer {

    @Test
    void an_invalid_address_is_refused_with_its_value() {
        for (String email : List.of(
                "",
                " ",
                "nobody",
                "@example.org",
                "a@",
                "a b@example.org",
                "a@b@c",
                "a@-x.org",
                "a..b@example.org",
                "a@exa mple.org",
                "ä@example.org",
                "a\r\nBcc: b@example.org",
                "a\u0000@example.org",
                "<a@example.org>",
                "\"a b\"@example.org",
                "a@[127.0.0.1]",
                "x".repeat(65) + "@example.org",
                "a@" + "x".repeat(64) + ".org",
                "a@" + "x.".repeat(130) + "org",
                "a".repeat(5000))) {
            signUp(email, TOPIC)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].field", equalTo("/email"));
        }
        assertThat(sql.value("SELECT count(*) FROM notify.subscriber")).isEqualTo("0");
    }

    @Test
    void a_body_that_is_not_as_described_is_refused_by_name() {
        refused("{\"scope\":\"python\"}", "email");
        refused("{\"email\":\"a@example.org\"}", "scope");
        refused("{\"email\":null,\"scope\":\"python\"}", "email");
        refused("{\"email\":\"a@example.org\",\"scope\":\"\"}", "scope");
        refused("{\"email\":\"a@example.org\",\"scope\":\"python\",\"name\":\"buy now\"}", "name");
        refused("{\"email\":\"a\\u0000@example.org\",\"scope\":\"python\"}", "email");
    }

    @Test
    void a_field_of_another_type_is_named_with_its_value_and_the_type_that_it_has() {
        refused("{\"email\":17,\"scope\":\"python\"}", "email")
                .body("errors[0].message", equalTo("must be text, not a number"))
                .body("errors[0].value", equalTo("17"));
        refused("{\"email\":\"a@example.org\",\"scope\":[\"python\"]}", "scope")
                .body("errors[0].message", equalTo("must be text, not a list"))
                .body("errors[0].value", equalTo("[\"python\"]"));
    }

    private static ValidatableResponse refused(String body, String field) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/subscriptions")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("/" + field));
    }

    @Test
    void an_empty_body_and_another_media_type_are_problems() {
        given().contentType(ContentType.JSON)
                .post("/api/subscriptions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("body"))
                .body("detail", equalTo("body is missing"));
        given().contentType(ContentType.TEXT)
                .body("a@example.org")
                .post("/api/subscriptions")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", startsWith("The body was sent as text/plain"))
                .body("detail", endsWith("which is not accepted here. Accepted: application/json."));
        given().contentType(ContentType.JSON)
                .body("{\"email\":\"" + "a".repeat(300_000) + "\"}")
                .post("/api/subscriptions")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }
}
