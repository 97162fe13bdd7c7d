package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.Api;
import dev.rehearse.e2e.stack.BareProduct;
import dev.rehearse.e2e.stack.Candidates;
import dev.rehearse.e2e.stack.LongRun;
import dev.rehearse.e2e.stack.RunningService;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Interviews while interview-service and PostgreSQL are killed. How many of each, the properties
 * rehearse.kill.interviews and rehearse.kill.times say.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(3600)
@Tag("slow")
class InterviewKillTest {

    private static final int INTERVIEWS = Integer.getInteger("rehearse.kill.interviews", LongRun.isAsked() ? 200 : 40);
    private static final int KILLS = Integer.getInteger("rehearse.kill.times", LongRun.isAsked() ? 20 : 4);

    /** One kill in so many is PostgreSQL's. */
    private static final int DATABASE_KILLS = 3;

    private static final int CANDIDATES = 8;

    @TempDir
    Path folder;

    @Test
    void each_acknowledged_answer_stands_once() throws Exception {
        try (var product = new BareProduct(folder);
                var http = HttpClient.newHttpClient();
                var threads = Executors.newFixedThreadPool(CANDIDATES)) {
            product.postgres().start();
            product.start("question-service").awaitReadiness(200);
            var service = product.start("interview-service", Candidates.WITHOUT_LIMIT);
            service.awaitReadiness(200);
            Candidates.of(product, http).launch(product.operator());
            var candidate = new RetryingCandidate(
                    new Api(URI.create(product.url("interview-service") + "/"), http), new AtomicInteger());

            var interviews = IntStream.range(0, INTERVIEWS)
                    .<Future<?>>mapToObj(_ -> threads.submit(candidate::takeAnInterview))
                    .toList();
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitAnswers(candidate, (int) ((long) kill * INTERVIEWS * 6 / (KILLS + 1)));
                service = kill(product, service, kill);
            }

            for (var interview : interviews) {
                interview.get();
            }
        }
    }

    /** An interview has six answers at least; so each kill falls among answers, and more are to come. */
    private static void awaitAnswers(RetryingCandidate candidate, int number) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> candidate.acknowledged().get() >= number);
    }

    private static RunningService kill(BareProduct product, RunningService service, int kill) throws Exception {
        if (kill % DATABASE_KILLS == 0) {
            product.postgres().kill();
            product.postgres().start();
            service.awaitReadiness(200);
            return service;
        }
        service.process().kill();
        assertThat(service.health("live")).isZero();
        var next = product.start("interview-service", Candidates.WITHOUT_LIMIT);
        next.awaitReadiness(200);
        return next;
    }
}
