package dev.rehearse.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogTest extends MailServiceTest {

    private static final PatternFormatter FORMAT = new PatternFormatter("%s%e");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            // The test's own mail server, which lives in the same JVM, may say what it likes.
            boolean isOurs = !String.valueOf(record.getLoggerName()).startsWith("com.icegreen");
            if (isOurs && record.getLevel().intValue() >= Level.INFO.intValue()) {
                lines.add(FORMAT.format(record));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void stop_listening() {
        Logger.getLogger("").removeHandler(ear);
    }

    @Test
    void no_address_and_no_token_is_ever_logged() {
        Logger.getLogger("test").info("the ear hears");
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

        assertThat(lines).contains("the ear hears");
        assertThat(lines)
                .noneMatch(line -> line.contains("secret.person")
                        || line.contains(token(confirm))
                        || line.contains(token(unsubscribe)));
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
