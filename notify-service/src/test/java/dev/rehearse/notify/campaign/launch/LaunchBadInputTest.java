package dev.rehearse.notify.campaign.launch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Launches that cannot be. */
@QuarkusTest
class LaunchBadInputTest extends WithMailServer {

    @Test
    void the_key_is_needed_and_visible_ascii() {
        given().header("Authorization", Tokens.bearer("operator"))
                .contentType(ContentType.JSON)
                .body(LAUNCH)
                .post("/api/launches")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
        for (String key : List.of("two words", "k".repeat(256), "")) {
            launch(key, LAUNCH).statusCode(400).body("errors[0].field", equalTo("Idempotency-Key"));
        }
        launch("k".repeat(255), LAUNCH).statusCode(202);
    }

    @Test
    void a_body_that_is_not_as_described_is_refused_by_name() {
        refused(LAUNCH.replace("\"practiceTest\":\"asyncio\",", ""), "practiceTest");
        refused(LAUNCH.replace("\"asyncio\"", "\"As yncio\""), "practiceTest");
        refused(LAUNCH.replace("asyncio & async/await", " "), "title");
        refused(LAUNCH.replace("asyncio & async/await", "a\\r\\nBcc: x@example.org"), "title");
        refused(LAUNCH.replace("asyncio & async/await", "a\\u0000"), "title");
        refused(LAUNCH.replace("asyncio & async/await", "a".repeat(201)), "title");
        refused(LAUNCH.replace("python/concurrency/asyncio", "/python"), "topic");
        refused(LAUNCH.replace("/interview/practice-tests/asyncio", "https://evil.example/"), "page");
        refused(LAUNCH.replace("/interview/practice-tests/asyncio", "//evil.example/"), "page");
        refused(LAUNCH.replace("}", ",\"audience\":\"everybody\"}"), "audience");
        refused(LAUNCH.replace("\"asyncio\"", "17"), "practiceTest");
        refused(LAUNCH.replace("}", ",\"onUnknown\":\"guess\"}"), "onUnknown");
        assertThat(sql.value("SELECT count(*) FROM notify.campaign")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u2028", "\\u2029", "\\u202A", "\\u202E", "\\u2066", "\\u2069", "\\u200E", "\\u200F", "\\u061C",
                "\\u0085", "\\u009F", "\\u007F", "\\u0001", "\\t", "\\n", "\\uFEFF", "\\uFFF9"
            })
    void a_title_breaks_no_line_and_turns_no_text_around(String character) {
        refused(LAUNCH.replace("asyncio & async/await", "invoice" + character + "fdp.exe"), "title");
    }

    @Test
    void a_title_has_something_that_one_can_see() {
        refused(LAUNCH.replace("asyncio & async/await", "\\u200B\\u00A0"), "title");
        launch("seen", LAUNCH.replace("asyncio & async/await", "并发 \\uD83D\\uDC69\\u200D\\uD83D\\uDCBB é"))
                .statusCode(202);
    }

    @Test
    void a_missing_body_is_reported() {
        for (String body : List.of("", "null")) {
            launch("empty", body)
                    .statusCode(400)
                    .body("errors[0].field", equalTo("body"))
                    .body("detail", equalTo("body is missing"));
        }
    }

    private static void refused(String body, String field) {
        launch("bad", body).statusCode(400).body("errors[0].field", equalTo("/" + field));
    }
}
