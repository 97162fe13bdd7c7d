package dev.rehearse.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.notify.link.Links;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writes about the same address at once: each goes by what the one before has left. */
@QuarkusTest
class WritesAtOnceTest extends WithMailServer {

    private static final String FIRST = "a@example.org";
    private static final String SECOND = "b@example.org";

    @Inject
    Links links;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void who_unsubscribes_while_the_language_changes_stays_unsubscribed() {
        confirmed(FIRST, TOPIC);
        var page = page(FIRST);
        var unsubscribing = sql.hold("UPDATE notify.subscription SET status = 'UNSUBSCRIBED', unsubscribed_at = now()");

        var language = begin(() ->
                given().redirects().follow(false).formParam("locale", "de").post(page + "/language"));
        sql.awaitWaiting(1);
        sql.release(unsubscribing, true);

        language.join();
        assertThat(subscription()).isEqualTo("UNSUBSCRIBED de");
    }

    @Test
    void who_confirms_while_all_is_unsubscribed_has_confirmed_and_left() {
        signedUp(FIRST, TOPIC);
        var page = page(FIRST);
        var confirming = sql.hold("UPDATE notify.subscription SET status = 'CONFIRMED', confirmed_at = now()");

        var unsubscribed = begin(() -> given().redirects().follow(false).post(page + "/unsubscribe"));
        sql.awaitWaiting(1);
        sql.release(confirming, true);

        unsubscribed.join();
        assertThat(sql.value("SELECT status FROM notify.subscription WHERE confirmed_at IS NOT NULL"))
                .isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void an_address_that_is_erased_during_an_import_is_not_imported() {
        confirmed(FIRST, TOPIC);
        confirmed(SECOND, TOPIC);
        var page = page(SECOND);
        var first = sql.hold("SELECT FROM notify.subscriber WHERE email_key = '" + FIRST + "' FOR UPDATE");

        var imported = begin(() -> imported(FIRST, SECOND));
        sql.awaitWaiting(1);
        given().post(page + "/data/erase").then().statusCode(200);
        sql.release(first, false);

        imported.join().then().statusCode(400).body("errors[0].field", containsString("line 2"));
        assertThat(sql.value("SELECT count(*) FROM notify.subscriber WHERE email_key = '" + SECOND + "'"))
                .isEqualTo("0");
    }

    @Test
    void of_two_releases_of_an_address_one_finds_it_released() {
        sql.run("INSERT INTO notify.suppression VALUES ('" + FIRST + "', 'COMPLAINT', now())");
        var id = sql.value("SELECT id FROM notify.suppression");
        var held = sql.hold("SELECT FROM notify.suppression FOR UPDATE");

        var releases = Stream.of(1, 2)
                .map(_ -> begin(() -> given().header("Authorization", Tokens.bearer("operator"))
                        .delete("/api/suppressions/" + id)))
                .toList();
        sql.awaitWaiting(2);
        sql.release(held, false);

        assertThat(releases.stream().map(release -> release.join().statusCode()))
                .containsExactlyInAnyOrder(204, 404);
    }

    private CompletableFuture<Response> begin(Supplier<Response> request) {
        return CompletableFuture.supplyAsync(request, threads);
    }

    private String page(String email) {
        var id = sql.value("SELECT id FROM notify.subscriber WHERE email_key = '" + email + "'");
        return links.preferences(UUID.fromString(id)).replace("https://rehearse.example/notify", "");
    }

    private String subscription() {
        return sql.value("SELECT concat_ws(' ', status, locale) FROM notify.subscription");
    }

    private static Response imported(String... emails) {
        var lines = Stream.of(emails).map("""
                        {"email":"%s","scope":"*","locale":"de","consentedAt":"2026-01-02T03:04:05Z","evidence":"A list"}"""::formatted).toList();
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", Tokens.bearer("operator"))
                .contentType("application/x-ndjson")
                .body(String.join("\n", lines))
                .post("/api/imports");
    }
}
