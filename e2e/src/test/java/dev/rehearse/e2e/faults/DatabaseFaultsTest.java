package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.BareProduct;
import dev.rehearse.e2e.stack.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Services while PostgreSQL starts late, refuses connections or restarts: they wait, report it, and recover. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(1200)
@Tag("slow")
class DatabaseFaultsTest {

    private static final String WAITING = "Waiting for PostgreSQL at ";

    @TempDir
    Path folder;

    @Test
    void services_wait_for_a_postgres_that_comes_late() throws Exception {
        try (var product = new BareProduct(folder)) {
            var services = new ArrayList<RunningService>();
            for (var service : BareProduct.services()) {
                services.add(product.start(service));
            }
            for (var service : services) {
                await().atMost(Duration.ofMinutes(2)).until(() -> waitingLines(service) == 2);
                assertThat(service.process().isAlive()).isTrue();
                assertThat(service.health("live")).isZero();
            }

            product.postgres().start();

            for (var service : services) {
                service.awaitReadiness(200);
                assertThat(service.output()).contains("is available").doesNotContain("Exception");
            }
        }
    }

    private static long waitingLines(RunningService service) {
        return service.output().lines().filter(line -> line.startsWith(WAITING)).count();
    }

    @Test
    void a_wrong_password_is_one_line_and_the_end() throws Exception {
        try (var product = new BareProduct(folder)) {
            product.postgres().start();

            var service = product.start("question-service", "not the right one");

            assertThat(service.process().exitCode()).isEqualTo(1);
            assertThat(service.output())
                    .startsWith(
                            "Not started: PostgreSQL at " + product.postgres().url())
                    .contains("28P01", "REHEARSE_DB_PASSWORD")
                    .doesNotContain("not the right one")
                    .hasLineCount(1);
        }
    }

    @Test
    void a_restart_of_postgres_costs_503_at_worst_and_stops_no_service() throws Exception {
        try (var product = new BareProduct(folder)) {
            product.postgres().start();
            var services = new ArrayList<RunningService>();
            for (var name : BareProduct.services()) {
                var service = product.start(name);
                service.awaitReadiness(200);
                services.add(service);
            }
            confirmedSubscriber(product);

            try (var visitors = BackgroundTraffic.of(product)) {
                visitors.awaitAnswer(200);
                visitors.awaitAnswer(202);
                product.postgres().close();
                visitors.awaitAnswer(503);
                for (var service : services) {
                    service.awaitReadiness(503);
                    assertThat(service.health("live")).isEqualTo(200);
                }
                services.get(1).awaitOutput("Launches are not announced while the database is away");
                services.get(2).awaitOutput("Mail does not go out while the database is away");
                product.postgres().start();
                for (var service : services) {
                    service.awaitReadiness(200);
                }
                visitors.awaitAnswer(200);
                visitors.awaitAnswer(202);
                assertThat(visitors.answers()).containsOnlyKeys(200, 202, 503);
            }
            launch(product);
            product.mailbox().to(BackgroundTraffic.READER, "is here");
            assertThat(services).allMatch(service -> service.process().isAlive());
        }
    }

    private static void confirmedSubscriber(BareProduct product) throws IOException {
        assertThat(BackgroundTraffic.signUp(product)).isEqualTo(202);
        var link = product.mailbox().to(BackgroundTraffic.READER, "onfirm").link("/notify/confirm/");
        var page = Jsoup.connect(link.toString()).get();

        assertThat(page.expectForm("main form").submit().execute().statusCode()).isEqualTo(200);
    }

    private static void launch(BareProduct product) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var address = product.url("interview-service") + "/interview/api/practice-tests/asyncio/launch";
            var request = HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Bearer " + product.operator())
                    .POST(BodyPublishers.noBody());
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        }
    }
}
