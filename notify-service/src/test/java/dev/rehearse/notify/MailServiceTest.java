package dev.rehearse.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.MutableClock;
import dev.rehearse.testing.Tokens;
import dev.rehearse.testing.smtp.SmtpServer;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Fixture of the service's tests: the running service, an empty database, and the actions of visitors and operators.
 */
abstract class MailServiceTest extends RunningService {

    static final String TOPIC = "python/concurrency/asyncio";
    static final String SECTION = "python/concurrency";
    static final String TRACK = "python";
    static final String LAUNCH = """
            {"practiceTest":"asyncio","title":"asyncio & async/await","topic":"python/concurrency/asyncio",
             "page":"/interview/practice-tests/asyncio"}""";

    private static final Pattern LINK =
            Pattern.compile("https://rehearse\\.example/notify(/(?:confirm|unsubscribe|preferences)/[\\w-]+)");

    @FromResource
    SmtpServer mailServer;

    Mailbox mailbox;

    @FromResource
    QuestionService questionService;

    @Inject
    MutableClock clock;

    @Inject
    Sql sql;

    /** The test's own mail server complains when a mail is withdrawn at the last moment. */
    @BeforeAll
    static void leave_the_mail_server_alone() {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @BeforeEach
    void start_over() {
        sql.startOver();
        sql.run(
                "INSERT INTO notify.scope VALUES ('%s', 'asyncio & async/await'), ('%s', 'Concurrency'), ('%s', 'Python')"
                        .formatted(TOPIC, SECTION, TRACK));
        questionService.bringBack();
        mailServer.startOver();
        mailbox = new Mailbox(mailServer);
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
        return launchAs("service", key, body);
    }

    static ValidatableResponse launchAs(String role, String key, String body) {
        return given().header("Authorization", Tokens.bearer(role))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/launches")
                .then();
    }

    /** Does something with a campaign, as an operator. */
    static ValidatableResponse steer(String id, String verb) {
        return given().header("Authorization", Tokens.bearer("operator"))
                .post("/api/campaigns/" + id + "/" + verb)
                .then();
    }

    static ValidatableResponse asOperator(String path) {
        return given().header("Authorization", Tokens.bearer("operator"))
                .get("/api/campaigns/" + path)
                .then();
    }

    void awaitCampaign(String id, String state) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> campaign(id).body("state", equalTo(state)));
    }

    /** Confirmed subscribers, made without their mails. */
    void subscribers(int number, String scope) {
        sql.run("""
                WITH s AS (
                    INSERT INTO notify.subscriber
                    SELECT gen_random_uuid(), 's' || i || '@example.org', 's' || i || '@example.org', now()
                    FROM generate_series(1, %d) i RETURNING id)
                INSERT INTO notify.subscription
                SELECT gen_random_uuid(), id, '%s', 'CONFIRMED', 1, now(), now(), NULL FROM s""".formatted(number, scope));
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
        await().atMost(Duration.ofSeconds(60)).until(() -> mails(email).size() >= number);
        return mails(email).get(number - 1);
    }

    /** Waits until all mail is queued that there is to be, and none is on its way. */
    void settle() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sql.value("""
                        SELECT string_agg(what, ', ') FROM (
                            SELECT count(*) || ' ' || state || ' ' || coalesce(max(last_error), '') AS what
                            FROM notify.delivery WHERE state IN ('PENDING', 'CLAIMED', 'SENDING') GROUP BY state
                            UNION ALL SELECT 'not queued' FROM notify.campaign
                            WHERE state = 'SENDING' AND queued_at IS NULL)""")).isEqualTo("null"));
    }

    /** Waits until a campaign's mail was tried while the mail server was away. */
    void awaitTried() {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> sql.value("SELECT last_error FROM notify.delivery WHERE purpose = 'LAUNCH'"),
                        error -> error.startsWith("CONNECT"));
    }

    void awaitState(String state, String where) {
        await().atMost(Duration.ofSeconds(60))
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
