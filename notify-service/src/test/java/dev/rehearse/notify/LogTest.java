package dev.rehearse.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.LogRecorder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogTest extends WithMailServer {

    private final LogRecorder log = new LogRecorder();

    @BeforeEach
    void listen() {
        log.open();
    }

    @AfterEach
    void stop_listening() {
        log.close();
    }

    @Test
    void no_address_and_no_token_is_ever_logged() {
        Logger.getLogger("test").info("the log is recorded");
        var confirm = signedUp("secret.person@example.org", TOPIC);
        given().get(confirm);
        given().post(confirm);
        mailbox.takeDown();
        launch("secret", LAUNCH).statusCode(202);
        awaitTried();
        mailbox.bringBack();
        var unsubscribe = linkIn(mailNumber(1, "secret.person@example.org"));
        given().post(unsubscribe);
        given().post(unsubscribe + "x");
        signUp("secret.person@", TOPIC);
        signUp("secret.person@example.org", "nope");
        given().contentType(ContentType.JSON)
                .body("{\"email\":[\"secret.person@example.org\"]")
                .post("/api/subscriptions");

        assertThat(log.lines()).contains("the log is recorded");
        assertThat(log.lines())
                .noneMatch(line -> line.contains("secret.person")
                        || line.contains(token(confirm))
                        || line.contains(token(unsubscribe)));
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
