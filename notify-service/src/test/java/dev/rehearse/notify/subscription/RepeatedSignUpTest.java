package dev.rehearse.notify.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signing up for what one is subscribed to: the same answer, and a mail that says the truth. */
@QuarkusTest
class RepeatedSignUpTest extends WithMailServer {

    private static final String READER = "again@example.org";

    @Test
    void a_confirmed_subscriber_is_notified_of_that() {
        confirmed(READER, TOPIC);
        clock.advance(Duration.ofMinutes(11));

        signUp(READER, TOPIC).then().statusCode(202);

        var mail = mailNumber(2, READER);
        assertThat(header(mail, "Subject")).isEqualTo("You are subscribed: practice tests on asyncio & async/await");
        assertThat(text(mail))
                .containsIgnoringWhitespaces("There is nothing to confirm.", "/notify/preferences/")
                .doesNotContain("/notify/confirm/");
        assertThat(html(mail)).doesNotContain("/notify/confirm/");
        assertThat(sql.value("SELECT status FROM notify.subscription")).isEqualTo("CONFIRMED");
    }

    @Test
    void in_their_own_language() {
        signUp(Map.of("email", READER, "scope", TOPIC, "locale", "de")).then().statusCode(202);
        given().post(linkIn(mailNumber(1, READER))).then().statusCode(200);
        clock.advance(Duration.ofMinutes(11));

        signUp(READER, TOPIC).then().statusCode(202);

        assertThat(text(mailNumber(2, READER))).contains("Zu bestätigen ist nichts mehr.");
    }

    @Test
    void a_former_subscriber_confirms_again() {
        confirmed(READER, TOPIC);
        sql.run("UPDATE notify.subscription SET status = 'UNSUBSCRIBED', unsubscribed_at = now()");
        clock.advance(Duration.ofMinutes(11));

        signUp(READER, TOPIC).then().statusCode(202);

        assertThat(text(mailNumber(2, READER))).contains("/notify/confirm/");
    }
}
