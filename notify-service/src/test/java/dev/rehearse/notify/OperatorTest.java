package dev.rehearse.notify;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rehearse.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Fixture of the tests of the operators' pages: the actions of an operator in a browser. */
abstract class OperatorTest extends MailServiceTest {

    static final String COOKIE = "__Host-rehearse-session";
    static final String PAGE = "/operator";

    static String token(String role) {
        return Tokens.bearer(role).substring("Bearer ".length());
    }

    /** As a browser does that has signed in, from one of our pages. */
    static RequestSpecification browser() {
        return given().cookie(COOKIE, token("operator"))
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    static ValidatableResponse look(String path) {
        return browser().get(PAGE + path).then();
    }

    static ValidatableResponse press(String path) {
        return browser().post(PAGE + path).then();
    }

    static ValidatableResponse fill(String path, Map<String, String> form) {
        return browser()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(form)
                .post(PAGE + path)
                .then();
    }

    static String draft() {
        var location = fill(
                        "/new",
                        Map.of(
                                "key", "draft",
                                "title", "asyncio & async/await",
                                "topic", TOPIC,
                                "practiceTest", "asyncio",
                                "page", "/interview/practice-tests/asyncio",
                                "onUnknown", "hold"))
                .statusCode(303)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** A campaign that has begun, whose mails wait because the mail server is away. */
    String waiting(int subscribers) {
        subscribers(subscribers, TOPIC);
        mailbox.takeDown();
        var id = launch("waiting", LAUNCH).statusCode(202).extract().<String>path("id");
        awaitTried();
        return id;
    }

    static void awaitPage(String path, String... parts) {
        await().untilAsserted(() -> {
            for (String part : parts) {
                look(path).statusCode(200).body(allOf(containsString(part)));
            }
        });
    }

    static CampaignPage on(String id) {
        return new CampaignPage(id);
    }

    record CampaignPage(String id) {
        void take(String step) {
            press("/campaigns/" + id + "/steps/" + step)
                    .statusCode(303)
                    .header("Location", "/notify/operator/campaigns/" + id + "?done=" + step);
        }

        void shows(String... parts) {
            for (String part : parts) {
                look("/campaigns/" + id).statusCode(200).body(containsString(part));
            }
        }

        void doesNotShow(String... parts) {
            for (String part : parts) {
                look("/campaigns/" + id).statusCode(200).body(not(containsString(part)));
            }
        }
    }
}
