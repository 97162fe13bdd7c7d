package dev.rehearse.notify.bounce;

import static dev.rehearse.notify.bounce.SignedPosts.post;
import static dev.rehearse.notify.bounce.SignedPosts.signature;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.notify.link.Links;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A report about an address that is being erased. */
@QuarkusTest
class ReportDuringErasureTest extends WithMailServer {

    private static final String READER = "reader@example.org";
    private static final String SECRET = "secret of the tests, known to everybody";

    @Inject
    Links links;

    @Test
    void a_bounce_that_is_processed_during_the_erasure_does_not_keep_the_address() {
        confirmed(READER, SECTION);
        launch("erased", LAUNCH).statusCode(202);
        mailNumber(2, READER);
        settle();
        var id = sql.value("SELECT id FROM notify.subscriber");
        var page = links.preferences(UUID.fromString(id)).replace("https://rehearse.example/notify", "");
        // The report has the address, and waits to suppress it.
        var suppressing = sql.hold("INSERT INTO notify.suppression VALUES ('" + READER + "', 'OPERATOR', now())");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var report = CompletableFuture.supplyAsync(this::hardBounce, threads);
            sql.awaitWaiting(1);
            var erasure = CompletableFuture.supplyAsync(() -> given().post(page + "/data/erase"), threads);
            await().atMost(Duration.ofSeconds(60)).until(() -> erasure.isDone() || sql.hasWaiting(2));
            sql.release(suppressing, false);

            report.join().statusCode(200);
            erasure.join().then().statusCode(200);
        }

        assertThat(sql.value("SELECT count(*) FROM notify.suppression")).isEqualTo("0");
        assertThat(sql.value("SELECT reason FROM notify.erasure")).isEqualTo("HARD_BOUNCE");
    }

    private ValidatableResponse hardBounce() {
        var now = String.valueOf(clock.instant().getEpochSecond());
        var delivery = sql.value("SELECT id FROM notify.delivery WHERE purpose = 'LAUNCH'");
        var body = """
                {"type":"bounce","delivery":"%s","status":"5.1.1"}""".formatted(delivery).getBytes(StandardCharsets.UTF_8);
        return post("/api/bounces", "application/json", body, now, signature(SECRET, now, body));
    }
}
