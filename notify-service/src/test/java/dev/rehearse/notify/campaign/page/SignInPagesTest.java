package dev.rehearse.notify.campaign.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rehearse.notify.fixture.OperatorBrowser;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access to the operators' pages, and the scope of their cookie. */
@QuarkusTest
class SignInPagesTest extends OperatorBrowser {

    private static final String SOME = "/campaigns/" + new UUID(1, 1);

    private static ValidatableResponse signIn(String token) {
        return fill("/sign-in", Map.of("token", token));
    }

    @Test
    void a_token_of_an_operator_becomes_a_cookie_that_ends_with_it() {
        var token = token("operator");

        var cookie = signIn(" " + token + "\n")
                .statusCode(303)
                .header("Location", "/notify/operator")
                .extract()
                .detailedCookie(COOKIE);

        assertThat(cookie.getValue()).isEqualTo(token);
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getExpiryDate().toInstant().getEpochSecond()).isEqualTo(expiry(token));
    }

    private static long expiry(String token) {
        var payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        var claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return new JsonPath(claims).getLong("exp");
    }

    @Test
    void signing_out_takes_the_cookie_away() {
        var cookie = press("/sign-out")
                .statusCode(303)
                .header("Location", "/notify/operator/sign-in")
                .extract()
                .detailedCookie(COOKIE);

        assertThat(cookie.getValue()).isEmpty();
        assertThat(cookie.getExpiryDate()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void without_a_cookie_pages_ask_for_a_sign_in() {
        for (String path : List.of("", "/new", SOME, SOME + "/preview", SOME + "/preview/mail", SOME + "/unknown")) {
            given().header("Accept", "text/html")
                    .get(PAGE + path)
                    .then()
                    .statusCode(401)
                    .header("Cache-Control", "no-store")
                    .header("X-Robots-Tag", "noindex")
                    .body(containsString("name=\"token\""));
        }
        given().get(PAGE + SOME + "/events").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "service"})
    void a_token_of_another_role_is_refused_in_words(String role) {
        signIn(token(role))
                .statusCode(403)
                .body(containsString("does not have the role operator"))
                .cookies(Map.of());
        given().cookie(COOKIE, token(role)).get(PAGE).then().statusCode(403);
    }

    @Test
    void a_token_that_is_none_of_ours_is_refused_in_words() {
        var claims = Jwt.issuer("rehearse").audience("rehearse").upn("operator").groups("operator");
        var tokens = List.of(
                "nonsense",
                "x".repeat(3900),
                Tokens.bearer("operator", "another").substring("Bearer ".length()),
                Jwt.issuer("another")
                        .audience("rehearse")
                        .upn("operator")
                        .groups("operator")
                        .sign(),
                claims.expiresAt(Instant.EPOCH.plus(Duration.ofDays(1))).sign(),
                token("operator").replaceAll("\\.[^.]*$", ".AAAA"));

        for (String token : tokens) {
            signIn(token).statusCode(401).body(containsString("not valid here")).header("Set-Cookie", equalTo(null));
            given().cookie(COOKIE, token).get(PAGE).then().statusCode(401);
        }
    }

    @Test
    void a_first_visit_is_no_failed_sign_in() {
        given().get(PAGE)
                .then()
                .statusCode(401)
                .body(containsString("Token of an operator"), not(containsString("alert")));

        signIn("nonsense").statusCode(401).body(containsString("role=\"alert\""));
    }

    @Test
    void what_was_pressed_while_the_sign_in_had_ended_is_done_after_the_next_one() {
        var id = draft();
        var step = "/notify/operator/campaigns/" + id + "/steps/cancel";

        given().cookie(COOKIE, "expired")
                .header("Accept", "text/html")
                .header("Accept-Language", "de")
                .header("Sec-Fetch-Site", "same-origin")
                .post(PAGE + "/campaigns/" + id + "/steps/cancel")
                .then()
                .statusCode(401)
                .body(containsString("Betreiber"), containsString("Anmelden"));
        campaign(id).body("state", equalTo("draft"));
        fill("/sign-in?form=" + step, Map.of("token", token("operator")))
                .statusCode(307)
                .header("Location", step);
        fill("/campaigns/" + id + "/steps/cancel", Map.of("token", token("operator")))
                .statusCode(303);

        campaign(id).body("state", equalTo("cancelled"));
    }

    @Test
    void the_api_does_not_know_the_cookie() {
        var id = draft();

        for (String path :
                List.of("", "/" + id, "/" + id + "/preview", "/" + id + "/deliveries", "/" + id + "/events")) {
            given().cookie(COOKIE, token("operator"))
                    .get("/api/campaigns" + path)
                    .then()
                    .statusCode(401);
        }
        for (String path : List.of("/send", "/cancel", "/resend")) {
            given().cookie(COOKIE, token("operator"))
                    .post("/api/campaigns/" + id + path)
                    .then()
                    .statusCode(401);
        }
        given().header("Authorization", Tokens.bearer("operator"))
                .get(PAGE)
                .then()
                .statusCode(401);
        campaign(id).body("state", equalTo("draft"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"cross-site,none", "same-site,none", "none,https://evil.example", "none,null", "none,none"})
    void cross_site_requests_change_nothing(String site, String origin) {
        var id = draft();

        for (String path : List.of(
                "/campaigns/" + id + "/steps/cancel",
                "/campaigns/" + id + "/schedule",
                "/sign-out",
                "/sign-in",
                "/new")) {
            var request = given().cookie(COOKIE, token("operator")).contentType(ContentType.URLENC);
            if (site != null) {
                request.header("Sec-Fetch-Site", site);
            }
            if (origin != null) {
                request.header("Origin", origin);
            }
            request.post(PAGE + path).then().statusCode(403);
        }
        campaign(id).body("state", equalTo("draft"));
    }

    @Test
    void without_fetch_metadata_the_origin_is_checked() {
        var id = draft();
        var port = RestAssured.port;

        given().cookie(COOKIE, token("operator"))
                .header("Origin", "http://localhost:" + port)
                .redirects()
                .follow(false)
                .post(PAGE + "/campaigns/" + id + "/steps/cancel")
                .then()
                .statusCode(303);
        campaign(id).body("state", equalTo("cancelled"));
    }

    @Test
    void no_page_is_kept_found_or_linked_from_elsewhere() {
        look("").statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "same-origin")
                .body(allOf(containsString("noindex"), not(containsString("style=")), not(containsString("<script>"))));
        given().get(PAGE + "/sign-in")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex");
    }
}
