package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.BareProduct;
import dev.rehearse.e2e.stack.Candidates;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Interviews while question-service is stopped (SIGSTOP): it accepts connections and answers none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(1200)
@Tag("slow")
class QuestionServiceStoppedTest {

    private static final int STARTS = 40;

    @TempDir
    Path folder;

    @Test
    void interviews_run_and_begin_while_question_service_is_stopped() throws Exception {
        try (var product = new BareProduct(folder);
                var http = HttpClient.newHttpClient()) {
            product.postgres().start();
            var questions = product.start("question-service");
            questions.awaitReadiness(200);
            product.start("interview-service", Candidates.WITHOUT_LIMIT).awaitReadiness(200);
            var candidates = Candidates.of(product, http);
            candidates.launch(product.operator());
            var running = candidates.start();

            questions.process().signal("STOP");
            var starts = candidates.startAtOnce(STARTS);
            var report = candidates.takeToItsReport(running);

            assertThat(report.get("answers")).isNotEmpty();
            for (var status : starts) {
                assertThat(status.get()).isEqualTo(201);
            }
            questions.process().signal("CONT");
            await().atMost(Duration.ofMinutes(1)).until(() -> questions.health("ready") == 200);
            candidates.takeToItsReport(candidates.start());
        }
    }

    @Test
    void a_start_without_stored_items_is_refused_while_it_is_stopped() throws Exception {
        try (var product = new BareProduct(folder);
                var http = HttpClient.newHttpClient()) {
            product.postgres().start();
            var questions = product.start("question-service");
            questions.awaitReadiness(200);
            var service = product.start("interview-service", Candidates.WITHOUT_LIMIT);
            service.awaitReadiness(200);
            var candidates = Candidates.of(product, http);
            candidates.launch(product.operator());
            product.postgres().execute("UPDATE interview.item_pool SET checked_at = now() - interval '2 days'");

            questions.process().signal("STOP");
            var starts = candidates.startAtOnce(STARTS);

            for (Future<Integer> status : starts) {
                assertThat(status.get()).isEqualTo(503);
            }
            assertThat(service.health("ready")).isEqualTo(200);
            questions.process().signal("CONT");
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> candidates.takeToItsReport(candidates.start()));
        }
    }
}
