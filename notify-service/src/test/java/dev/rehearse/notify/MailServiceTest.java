package dev.rehearse.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.Mailbox;
import dev.rehearse.testing.MutableClock;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What the tests of this service share: the running service, an empty database, and what a visitor and an operator do. */
@WithTestResource(Postgres.class)
@WithTestResource(Mailbox.class)
@WithTestResource(QuestionService.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class MailServiceTest {

    static final String TOPIC = "python/concurrency/asyncio";
    static final String SECTION = "python/concurrency";
    static final String TRACK = "python";
    static final String LAUNCH = """
            {"practiceTest":"asyncio","title":"asyncio & async/await","topic":"python/concurrency/asyncio",
             "page":"/interview/practice-tests/asyncio"}""";

    private static final Pattern LINK =
            Pattern.compile("https://rehearse\\.example/notify(/(?:confirm|unsubscribe|preferences)/[\\w-]+)");

    @FromResource
    Mailbox mailbox;

    @FromResource
    QuestionService questionService;

    @Inject
    MutableClock clock;

    @Inject
    Sql sql;

    @BeforeEach
    void start_over() {
        sql.startOver();
        sql.run(
                "INSERT INTO notify.scope VALUES ('%s', 'asyncio & async/await'), ('%s', 'Concurrency'), ('%s', 'Python')"
                        .formatted(TOPIC, SECTION, TRACK));
        questionService.bringBack();
        mailbox.clear();
        clock.reset();
    }

    static Response signUp(String email, String scope) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "scope", scope))
                .post("/api/subscriptions");
    }

    static Response signUp(Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/subscriptions");
    }

    /** Signs up and returns the path of the link in the mail. */
    String signedUp(String email, String scope) {
        int before = mails(email).size();
        signUp(email, scope).then().statusCode(202);
        return linkIn(mailNumber(before + 1, email));
    }

    void confirmed(String email, String scope) {
        given().post(signedUp(email, scope)).then().statusCode(200);
    }

    static ValidatableResponse launch(String key, String body) {
        return given().header("Authorization", Tokens.bearer("service"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/launches")
                .then();
    }

    static ValidatableResponse campaign(String id) {
        return given().header("Authorization", Tokens.bearer("operator"))
                .get("/api/campaigns/" + id)
                .then();
    }

    List<MimeMessage> mails(String email) {
        return mailbox.messages().stream()
                .filter(mail -> recipients(mail).equals(email))
                .toList();
    }

    MimeMessage mailNumber(int number, String email) {
        await().atMost(Duration.ofSeconds(10)).until(() -> mails(email).size() >= number);
        return mails(email).get(number - 1);
    }

    /** Waits until no mail is due any more, and a little for one that should not come. */
    void settle() {
        await().atMost(Duration.ofSeconds(15))
                .until(
                        () -> sql.value("SELECT count(*) FROM notify.delivery WHERE state IN ('PENDING', 'SENDING')"),
                        "0"::equals);
    }

    void awaitState(String state, String where) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(sql.value("SELECT state FROM notify.delivery WHERE " + where))
                        .isEqualTo(state));
    }

    static String linkIn(MimeMessage mail) {
        var link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int number) {
        try {
            var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
            return (String) parts.getBodyPart(number).getContent();
        } catch (MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(MimeMessage mail, String name) {
        try {
            return String.join(" AND ", mail.getHeader(name) == null ? new String[0] : mail.getHeader(name));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recipients(MimeMessage mail) {
        try {
            return String.join(
                    ",",
                    Arrays.stream(mail.getRecipients(RecipientType.TO))
                            .map(Object::toString)
                            .toList());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does the same many times at once. */
    static <T> List<T> inParallel(int times, IntFunction<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> work.apply(i)))
                    .toList();
            return results.stream().map(MailServiceTest::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
