package dev.rehearse.notify.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.notify.link.Links;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Subscribers from elsewhere. */
@QuarkusTest
class ImportTest extends WithMailServer {

    private static final RestAssuredConfig LINES = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @Inject
    Links links;

    private static ValidatableResponse post(String lines, String role, String query) {
        return given().config(LINES)
                .header("Authorization", Tokens.bearer(role))
                .contentType("application/x-ndjson")
                .body(lines)
                .post("/api/imports" + query)
                .then();
    }

    private static ValidatableResponse bring(String... lines) {
        return post(String.join("\n", lines), "operator", "");
    }

    private static String line(String email, String scope) {
        return """
                {"email":"%s","scope":"%s","locale":"de","consentedAt":"2026-01-02T03:04:05Z","evidence":"List at the fair"}""".formatted(email, scope);
    }

    private void assertNothingImported() {
        assertThat(sql.value("SELECT count(*) FROM notify.subscription WHERE status = 'CONFIRMED'"))
                .isEqualTo("0");
    }

    @Test
    void imported_subscriptions_are_confirmed_with_their_evidence_and_get_mail() {
        bring(line("Fair@Example.org", TOPIC), line("all@example.org", "*"))
                .statusCode(200)
                .body("lines", equalTo(2))
                .body("imported", equalTo(2))
                .body("unchanged", equalTo(0))
                .body("dryRun", equalTo(false));

        assertThat(sql.value(
                        "SELECT string_agg(concat_ws(' ', event, way, locale, evidence, wording), '; ' ORDER BY id)"
                                + " FROM notify.consent_event WHERE scope = '" + TOPIC + "'"))
                .isEqualTo("IMPORTED OPERATOR de 2026-01-02T03:04:05Z List at the fair");
        launch("import", LAUNCH).statusCode(202);
        mailNumber(1, "Fair@example.org");
        mailNumber(1, "all@example.org");
    }

    @Test
    void a_repeat_changes_nothing_and_a_waiting_sign_up_is_confirmed() {
        signedUp("waits@example.org", TOPIC);

        bring(line("waits@example.org", TOPIC)).statusCode(200).body("imported", equalTo(1));
        bring(line("WAITS@example.org", TOPIC))
                .statusCode(200)
                .body("imported", equalTo(0))
                .body("unchanged", equalTo(1));

        assertThat(sql.value("SELECT count(*) FROM notify.consent_event WHERE event = 'IMPORTED'"))
                .isEqualTo("1");
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        post(line("dry@example.org", TOPIC), "operator", "?dryRun=true")
                .statusCode(200)
                .body("imported", equalTo(1))
                .body("dryRun", equalTo(true));
        post(line("no address", TOPIC), "operator", "?dryRun=true").statusCode(400);
        post(line("dry@example.org", TOPIC), "operator", "?dryRun=maybe")
                .statusCode(400)
                .body("errors[0].field", equalTo("dryRun"));

        assertThat(sql.value("SELECT count(*) FROM notify.subscriber")).isEqualTo("0");
    }

    @Test
    void an_import_may_be_longer_than_other_bodies_and_has_an_end() {
        var lines = IntStream.range(0, 3000)
                .mapToObj(i -> line(i + "@example.org", TOPIC))
                .collect(Collectors.joining("\n"));
        assertThat(lines.length()).isGreaterThan(300_000);

        post(lines, "operator", "?dryRun=true").statusCode(200).body("imported", equalTo(3000));
        post(lines + " ".repeat(2_000_000), "operator", "")
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", equalTo("The body may be at most 2097152 bytes long."));
    }

    @Test
    void one_bad_line_keeps_all_others_out_and_is_named_with_its_rule() {
        bring(
                        line("good@example.org", TOPIC),
                        line("not an address", TOPIC),
                        line("a@example.org", "python/nope"),
                        line("b@example.org", TOPIC).replace("\"de\"", "\"fr\""),
                        line("c@example.org", TOPIC).replace("2026-01-02", "2030-01-02"),
                        line("d@example.org", TOPIC).replace("List at the fair", " "),
                        "not JSON",
                        line("e@example.org", TOPIC).replace("}", ",\"name\":\"x\"}"),
                        line("GOOD@example.org", TOPIC),
                        "null")
                .statusCode(400)
                .body("title", equalTo("Unusable import"))
                .body(
                        "errors.field",
                        equalTo(java.util.List.of(
                                "line 2 email",
                                "line 3 scope",
                                "line 4 locale",
                                "line 5 consentedAt",
                                "line 6 evidence",
                                "line 7",
                                "line 8",
                                "line 9 email",
                                "line 10")))
                .body("errors[7].message", equalTo("is a repeat of line 1"));
        assertNothingImported();
    }

    @Test
    void unsubscribed_erased_and_suppressed_addresses_are_refused_by_line() {
        confirmed("left@example.org", TOPIC);
        sql.run("UPDATE notify.subscription SET status = 'UNSUBSCRIBED', unsubscribed_at = now()");
        signedUp("erased@example.org", TOPIC);
        var id = sql.value("SELECT id FROM notify.subscriber WHERE email_key = 'erased@example.org'");
        given().post(links.preferences(UUID.fromString(id)).replace("https://rehearse.example/notify", "")
                        + "/data/erase")
                .then()
                .statusCode(200);
        sql.run("INSERT INTO notify.suppression VALUES ('gone@example.org', 'HARD_BOUNCE', now())");

        bring(line("left@example.org", TOPIC), line("ERASED@example.org", TOPIC), line("gone@example.org", TOPIC))
                .statusCode(400)
                .body(
                        "errors.message",
                        containsInAnyOrder(
                                "has unsubscribed from this scope", "was erased by its owner", "is suppressed"))
                .body("errors.field", equalTo(java.util.List.of("line 1 email", "line 2 email", "line 3 email")));
        assertNothingImported();
    }

    @Test
    void a_thousand_are_one_import_and_faults_are_named_up_to_a_hundred() {
        var many = IntStream.range(0, 1000)
                .mapToObj(i -> line("i" + i + "@example.org", TOPIC))
                .collect(Collectors.joining("\n"));
        post(many, "operator", "").statusCode(200).body("imported", equalTo(1000));

        bring(many.replace("@example.org", "").split("\n", -1)).statusCode(400).body("errors", hasSize(100));
    }

    @Test
    void a_body_that_is_no_import_is_refused() {
        bring("").statusCode(400);
        post("\n".repeat(10_001), "operator", "").statusCode(400).body("errors[0].field", containsString("body"));
        post(line("a@example.org", TOPIC), "service", "").statusCode(403);
        given().contentType(ContentType.JSON)
                .header("Authorization", Tokens.bearer("operator"))
                .body("[]")
                .post("/api/imports")
                .then()
                .statusCode(415);
    }
}
