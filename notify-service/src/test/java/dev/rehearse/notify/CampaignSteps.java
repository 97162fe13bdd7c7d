package dev.rehearse.notify;

import static io.restassured.RestAssured.given;

import dev.rehearse.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Begins campaigns as operators do. */
abstract class CampaignSteps extends MailServiceTest {

    static ValidatableResponse post(String path, String body) {
        return given().header("Authorization", Tokens.bearer("operator"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/campaigns/" + path)
                .then();
    }

    static String draft(String key) {
        return given().header("Authorization", Tokens.bearer("operator"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(LAUNCH)
                .post("/api/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A campaign that has begun, whose mails wait because the mail server is away. */
    String waiting(int subscribers) {
        subscribers(subscribers, TOPIC);
        mailbox.takeDown();
        var id = launch("waiting", LAUNCH).statusCode(202).extract().<String>path("id");
        awaitTried();
        return id;
    }
}
