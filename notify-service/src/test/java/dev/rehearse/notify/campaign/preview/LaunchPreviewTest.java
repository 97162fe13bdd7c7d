package dev.rehearse.notify.campaign.preview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.Contract;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who decide about a launch are shown of it. */
@QuarkusTest
class LaunchPreviewTest extends WithMailServer {

    @Test
    void it_says_how_many_would_be_mailed_and_what_and_begins_nothing() {
        subscribers(3, TRACK);

        preview("operator", "en", LAUNCH)
                .statusCode(200)
                .body("candidates", equalTo(3))
                .body("subject", containsString("asyncio & async/await"))
                .body("text", containsString("https://rehearse.example/interview/practice-tests/asyncio"));
        settle();

        assertThat(mailbox.messages()).isEmpty();
        assertThat(sql.value("SELECT count(*) FROM notify.campaign")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"en, launch-preview.json", "de, launch-preview.de.json"})
    void interview_service_gets_what_is_recorded(String locale, String record) throws IOException {
        subscribers(2, TOPIC);

        var preview =
                preview("service", locale, LAUNCH).statusCode(200).extract().asString();

        Contract.assertKept(record, preview.replaceAll("/(unsubscribe|preferences)/[\\w-]+", "/$1/link"));
    }

    @ParameterizedTest
    @CsvSource({"practiceTest", "title", "topic", "page"})
    void a_launch_that_says_too_little_is_refused_by_field(String field) {
        preview("operator", "en", LAUNCH.replace("\"" + field + "\"", "\"again\":false,\"x\""))
                .statusCode(400);
        preview(
                        "operator",
                        "en",
                        LAUNCH.replaceFirst("\"" + field + "\":\"[^\"]*\",?", "\"again\":false,")
                                .replace(",}", "}"))
                .statusCode(400)
                .body("errors[0].field", equalTo("/" + field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en-GB-oed-"})
    void a_language_that_no_mail_is_written_in_is_refused(String locale) {
        preview("operator", locale, LAUNCH).statusCode(400).body("errors[0].field", equalTo("locale"));
    }

    @Test
    void it_is_for_operators_and_services() {
        preview("author", "en", LAUNCH).statusCode(403);
        given().contentType(ContentType.JSON)
                .body(LAUNCH)
                .post("/api/launches/preview")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse preview(String role, String locale, String launch) {
        return given().header("Authorization", Tokens.bearer(role))
                .queryParam("locale", locale)
                .contentType(ContentType.JSON)
                .body(launch)
                .post("/api/launches/preview")
                .then();
    }
}
