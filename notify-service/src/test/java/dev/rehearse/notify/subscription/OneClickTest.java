package dev.rehearse.notify.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.notify.link.Links;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unsubscribing by the address in List-Unsubscribe, as mail programs and their servers do it (RFC 8058). */
@QuarkusTest
class OneClickTest extends WithMailServer {

    @Inject
    Links links;

    private String link() {
        confirmed("click@example.org", TOPIC);
        var id = UUID.fromString(sql.value("SELECT id FROM notify.subscription"));
        return links.unsubscribe(id, 1).replaceFirst("https://[^/]+/notify", "");
    }

    private ValidatableResponse post(String link, Map<String, String> headers) {
        return given().redirects()
                .follow(false)
                .headers(headers)
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(link)
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept|application/json",
                "Accept|image/png",
                "Accept|text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "Accept|*",
                "Accept|not a type",
                "Accept|text/html;q=0",
                "Accept-Language|xx",
                "Accept-Language|;;;=",
                "Accept-Encoding|identity;q=0, *;q=0",
                "Accept-Charset|utf-7",
                "Sec-Fetch-Site|cross-site",
                "Sec-Fetch-Site|same-site",
                "Sec-Fetch-Mode|navigate",
                "Origin|https://mail.example",
                "Origin|null",
                "Referer|https://mail.example/inbox",
                "Authorization|Bearer of-another-service",
                "Cookie|a=b"
            })
    void it_succeeds_whatever_the_headers_say(String header, String value) {
        var link = link();

        post(link, Map.of(header, value)).statusCode(200);

        assertThat(sql.value("SELECT status FROM notify.subscription")).isEqualTo("UNSUBSCRIBED");
        assertThat(sql.value("SELECT way FROM notify.consent_event ORDER BY id DESC LIMIT 1"))
                .isEqualTo("ONE_CLICK");
    }

    @ParameterizedTest
    @CsvSource({"application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "application/json"})
    void it_succeeds_whatever_the_body_is_called(String type) {
        var link = link();

        given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .body("List-Unsubscribe=One-Click")
                .post(link)
                .then()
                .statusCode(200);

        assertThat(sql.value("SELECT status FROM notify.subscription")).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void other_pages_still_take_no_form_of_another_site() {
        var link = link().replace("unsubscribe", "confirm");

        post(link, Map.of("Sec-Fetch-Site", "cross-site")).statusCode(403);
    }
}
