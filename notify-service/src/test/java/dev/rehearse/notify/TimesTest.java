package dev.rehearse.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.notify.fixture.CampaignSteps;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Times come in as RFC 3339 with their offset: a number is none, and a campaign that was to wait does not begin at
 * once.
 */
@QuarkusTest
class TimesTest extends CampaignSteps {

    @Inject
    ObjectMapper json;

    private static ValidatableResponse schedule(String id, String sendAt) {
        return given().header("Authorization", Tokens.bearer("operator"))
                .contentType(ContentType.JSON)
                .body("{\"sendAt\":" + sendAt + "}")
                .post("/api/campaigns/" + id + "/schedule")
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"20270301\"",
                "\"2027\"",
                "2027",
                "1.5",
                "20270301",
                "1803891600",
                "\"1803891600\"",
                "\"1.5\"",
                "\"\"",
                "\" \"",
                "true",
                "[2027,3,1]",
                "{}",
                "\"2027-03-01\"",
                "\"2027-03-01T09:00:00\"",
                "\"2027-03-01T09:00Z\"",
                "\"2027-03-01 09:00:00Z\"",
                "\"2027-02-30T09:00:00Z\"",
                "\"2027-03-01T24:00:00Z\"",
                "\"2027-03-01T09:00:00+1\"",
                "\"2027-03-01T09:00:00+0100\"",
                "\"+12027-03-01T09:00:00Z\"",
                "\"2027-03-01T09:00:00Z[Europe/Berlin]\"",
                "\"2027-03-01T09:00:00Z \"",
                "\"2027-060T09:00:00Z\"",
                "\"2027-W09-1T09:00:00Z\"",
                "-1",
                "1e9",
                "NaN",
                "null"
            })
    void an_invalid_time_starts_no_campaign(String sendAt) {
        var id = draft("times");

        schedule(id, sendAt).statusCode(400);

        campaign(id).body("state", equalTo("draft"));
    }

    @Test
    void the_field_and_the_value_are_named() {
        schedule(draft("named"), "\"20270301\"")
                .body("errors[0].field", equalTo("/sendAt"))
                .body("errors[0].value", equalTo("20270301"))
                .body("errors[0].message", containsString("RFC 3339"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-01T09:00:00Z",
                "2027-03-01T10:00:00+01:00",
                "2027-03-01t09:00:00z",
                "2027-03-01T09:00:00.000-00:00"
            })
    void a_point_of_time_with_an_offset_is_one(String sendAt) {
        schedule(draft("good"), "\"" + sendAt + "\"").statusCode(200).body("sendAt", equalTo("2027-03-01T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260102", "\"20260102\"", "1.5", "\"2026-01-02\"", "\"2026-01-02T03:04:05\"", "0"})
    void consent_was_given_at_a_point_of_time(String consentedAt) {
        given().header("Authorization", Tokens.bearer("operator"))
                .contentType("application/x-ndjson")
                .body(
                        "{\"email\":\"a@example.org\",\"scope\":\"*\",\"locale\":\"en\",\"consentedAt\":%s,\"evidence\":\"x\"}"
                                .formatted(consentedAt)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/imports")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("line 1 consentedAt"));
    }

    @Test
    void no_type_of_time_is_read_from_a_number() {
        for (var type : List.of(
                Instant.class,
                OffsetDateTime.class,
                ZonedDateTime.class,
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                OffsetTime.class,
                Duration.class,
                Period.class,
                Year.class,
                YearMonth.class,
                Date.class)) {
            for (String number : List.of("20270301", "1.5", "\"20270301\"", "\"1.5\"", "[2027,3,1]")) {
                assertThatThrownBy(() -> json.readValue(number, type))
                        .as(type + " of " + number)
                        .isInstanceOf(JsonProcessingException.class);
            }
        }
    }

    @Test
    void other_types_are_read_in_their_iso_form() throws JsonProcessingException {
        assertThat(json.readValue("\"2027-03-01\"", LocalDate.class)).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(json.readValue("\"PT45M\"", Duration.class)).isEqualTo(Duration.ofMinutes(45));
        assertThat(json.readValue("\"2027-03-01T09:00:00+01:00\"", OffsetDateTime.class))
                .isEqualTo(OffsetDateTime.parse("2027-03-01T09:00:00+01:00"));
    }

    @Test
    void a_time_is_the_same_in_the_first_answer_and_in_each_later_one() {
        clock.advance(Duration.ofNanos(123_456_789));

        var draft = draft("precise-too");
        var first = launch("precise", LAUNCH).statusCode(202).extract().asString();
        var repeated = launch("precise", LAUNCH).statusCode(202).extract().asString();
        sql.run("UPDATE notify.campaign SET again = TRUE");
        var scheduled = schedule(draft, "\"2027-03-01T09:00:00.123456789Z\"")
                .statusCode(200)
                .extract()
                .<String>path("sendAt");

        assertThat(repeated).isEqualTo(first).contains("10:00:00.123456Z");
        campaign(draft).body("sendAt", equalTo(scheduled));
    }
}
