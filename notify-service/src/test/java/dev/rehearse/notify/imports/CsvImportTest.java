package dev.rehearse.notify.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Subscribers from a spreadsheet. */
@QuarkusTest
class CsvImportTest extends WithMailServer {

    private static final String HEADER = "email,scope,locale,consentedAt,evidence\r\n";
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
    private static final String REST = ",*,de,2026-01-02T03:04:05Z,";

    private static ValidatableResponse bring(String table) {
        return given().header("Authorization", Tokens.bearer("operator"))
                .contentType("text/csv; charset=utf-8")
                .body(table.getBytes(UTF_8))
                .post("/api/imports")
                .then();
    }

    private String evidence() {
        return sql.value(
                "SELECT string_agg(evidence, '; ' ORDER BY id) FROM notify.consent_event WHERE event = 'IMPORTED'");
    }

    private void assertNothingImported() {
        assertThat(sql.value("SELECT count(*) FROM notify.subscriber")).isEqualTo("0");
    }

    @Test
    void a_table_with_a_byte_order_mark_and_quoted_cells_is_imported() {
        bring("\uFEFF" + HEADER + "a@example.org" + REST + "\"Fair, \"\"Köln\"\"\r\nhall 2\"\r\n\r\nb@example.org"
                        + REST + "Form\r\n")
                .statusCode(200)
                .body("lines", equalTo(2))
                .body("imported", equalTo(2));

        assertThat(evidence()).isEqualTo("2026-01-02T03:04:05Z Fair, \"Köln\"\r\nhall 2; 2026-01-02T03:04:05Z Form");
    }

    @Test
    void the_columns_may_come_in_any_order() {
        bring("evidence,consentedAt,locale,scope,email\nForm,2026-01-02T03:04:05Z,en,*,a@example.org")
                .statusCode(200)
                .body("imported", equalTo(1));

        assertThat(evidence()).isEqualTo("2026-01-02T03:04:05Z Form");
    }

    @Test
    void a_cell_that_looks_like_a_formula_is_data() {
        bring(HEADER + "a@example.org" + REST + "\"=HYPERLINK(\"\"https://x.example\"\")\"")
                .statusCode(200);

        assertThat(evidence()).isEqualTo("2026-01-02T03:04:05Z =HYPERLINK(\"https://x.example\")");
    }

    @Test
    void one_bad_row_keeps_all_others_out_and_is_named_with_its_column_and_value() {
        bring(HEADER
                        + "good@example.org" + REST + "\"two\nlines\"\n"
                        + "no address" + REST + "x\n"
                        + "a@example.org,*,fr,2026-01-02T03:04:05Z,x\n"
                        + "b@example.org,*,de,yesterday,x\n"
                        + "c@example.org" + REST + "\n"
                        + "d@example.org,*\n"
                        + "e@example.org" + REST + "\u0000\n"
                        + "GOOD@example.org" + REST + "x\n")
                .statusCode(400)
                .body("title", equalTo("Unusable import"))
                .body(
                        "errors.field",
                        equalTo(List.of(
                                "line 4 email",
                                "line 5 locale",
                                "line 6 consentedAt",
                                "line 7 evidence",
                                "line 8",
                                "line 9 evidence",
                                "line 10 email")))
                .body("errors.value", equalTo(Arrays.asList(null, "fr", "yesterday", null, "2", null, null)))
                .body("errors.message", hasItem("is a repeat of line 2"));
        assertNothingImported();
    }

    @Test
    void a_file_that_is_no_table_of_subscribers_is_refused() {
        refused("email,scope\na@example.org,*", "line 1");
        refused(HEADER.replace("scope", "email") + "a@example.org" + REST + "x", "line 1");
        refused(HEADER + "a@example.org" + REST + "\"x\nb@example.org" + REST + "y\n", "line 2");
        refused(HEADER + "a@example.org" + REST + "\"x\"y\n", "line 2");
        refused(HEADER, "body");
        bring("").statusCode(400);
        assertNothingImported();
    }

    private static ValidatableResponse bring(byte[] table, String type) {
        return given().config(AS_IT_IS)
                .header("Authorization", Tokens.bearer("operator"))
                .contentType(type)
                .body(table)
                .post("/api/imports")
                .then();
    }

    @Test
    void another_charset_has_to_be_declared() {
        var latin = (HEADER + "a@example.org" + REST + "Messe Köln\n").getBytes(ISO_8859_1);

        for (String type : List.of("text/csv", "text/csv; charset=utf-8")) {
            bring(latin, type)
                    .statusCode(400)
                    .body("errors[0].field", equalTo("body"))
                    .body("detail", containsString("charset=ISO-8859-1"));
        }
        bring(latin, "text/csv; charset=klingon")
                .statusCode(400)
                .body("errors[0].field", equalTo("Content-Type"))
                .body("errors[0].value", equalTo("klingon"));
        assertNothingImported();

        bring(latin, "text/csv; charset=\"iso-8859-1\"").statusCode(200);
        assertThat(evidence()).isEqualTo("2026-01-02T03:04:05Z Messe Köln");
    }

    private static void refused(String table, String field) {
        bring(table).statusCode(400).body("errors.field", equalTo(List.of(field)));
    }
}
