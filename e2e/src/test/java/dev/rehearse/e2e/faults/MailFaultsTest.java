package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.Api;
import dev.rehearse.e2e.stack.MailProduct;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A campaign during consecutive failures of the mail server, PostgreSQL and replicas. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(1200)
@Tag("slow")
class MailFaultsTest {

    private static final int SUBSCRIBERS = 2_000;
    private static final int MIDDLE = SUBSCRIBERS / 4;

    @TempDir
    Path folder;

    private MailProduct product;
    private SlowAfterQuota behavior;
    private Set<String> audience;

    @BeforeEach
    void begin() throws Exception {
        product = new MailProduct(folder);
        behavior = new SlowAfterQuota(product.smtp());
        behavior.allow(MIDDLE);
        product.smtp().behave(behavior);
        product.start(0).awaitReadiness(200);
        audience = product.subscribers(SUBSCRIBERS);
    }

    @AfterEach
    void end() throws Exception {
        product.close();
    }

    private String launchedToTheMiddle() {
        var campaign = product.launched();
        awaitMails(MIDDLE + 1);
        return campaign;
    }

    private void awaitMails(int mails) {
        await().atMost(Duration.ofMinutes(1)).until(() -> product.smtp().count() >= mails);
    }

    private void goOn() {
        behavior.allow(Integer.MAX_VALUE);
    }

    @Test
    void a_postgres_that_is_restarted_costs_time_only() throws Exception {
        var campaign = launchedToTheMiddle();

        product.postgres().close();
        product.replica(0).awaitReadiness(503);
        goOn();
        product.postgres().start();
        product.replica(0).awaitReadiness(200);
        var account = product.settledWithoutPauses(campaign, audience);

        assertThat(account.faults(MailProduct.PARALLEL)).isEmpty();
        assertThat(account.in("FAILED")).isZero();
    }

    @Test
    void a_postgres_that_turns_read_only_costs_time_only() throws Exception {
        var campaign = launchedToTheMiddle();

        product.postgres().turnReadOnly("notify");
        goOn();
        product.replica(0).awaitOutput("could not be written");
        await().atMost(Duration.ofMinutes(1)).until(() -> product.signUp(0) == 503);
        product.postgres().turnWritable("notify");
        var account = product.settledWithoutPauses(campaign, audience);

        assertThat(account.faults(0)).isEmpty();
        assertThat(account.in("SENT")).isEqualTo(SUBSCRIBERS);
        product.replica(0).process().kill();
        product.start(0).awaitReadiness(200);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> product.campaign(campaign).get("state").asText().equals("sent"));
        assertThat(product.smtp().count()).isEqualTo(SUBSCRIBERS);
    }

    @Test
    void a_replica_that_is_killed_while_postgres_is_read_only_sends_nothing_twice() throws Exception {
        var campaign = launchedToTheMiddle();

        product.postgres().turnReadOnly("notify");
        goOn();
        product.replica(0).awaitOutput("could not be written");
        product.replica(0).process().kill();
        product.postgres().turnWritable("notify");
        product.start(0).awaitReadiness(200);
        var account = product.settledWithoutPauses(campaign, audience);

        assertThat(account.faults(MailProduct.PARALLEL)).isEmpty();
    }

    @Test
    void a_graceful_shutdown_leaves_no_mail_open_and_waits_for_no_follower() throws Exception {
        var campaign = launchedToTheMiddle();
        var events = product.events(0, campaign).iterator();
        while (!events.next().equals("event:progress")) {
            // other lines of the same event
        }

        product.replica(0).process().signal("TERM");
        // To its end in good order: one that was cut throws.
        events.forEachRemaining(line -> {});
        assertThat(product.replica(0).process().exitCode()).isEqualTo(143);
        assertThat(product.replica(0).output()).doesNotContain("Timed out waiting for graceful shutdown");
        assertThat(product.smtp().count()).isLessThan(SUBSCRIBERS);
        goOn();
        product.start(0).awaitReadiness(200);
        var account = product.settledWithoutPauses(campaign, audience);

        assertThat(account.faults(0)).isEmpty();
        assertThat(account.in("SENT")).isEqualTo(SUBSCRIBERS);
    }

    @Test
    void fifty_launches_at_once_are_one_campaign() throws Exception {
        goOn();
        product.start(1).awaitReadiness(200);

        var answers = launchedAtOnce(50);
        var campaign = product.launched();
        var account = product.settledWithoutPauses(campaign, audience);

        assertThat(answers).containsOnlyKeys(202, 409).containsEntry(202, Set.of(campaign));
        assertThat(account.faults(0)).isEmpty();
    }

    /** The campaigns in the answers, by status. */
    private Map<Integer, Set<String>> launchedAtOnce(int times) throws InterruptedException {
        var answers = new ConcurrentHashMap<Integer, Set<String>>(Map.of(202, Set.of(), 409, Set.of()));
        List<Callable<Void>> launches = IntStream.range(0, times)
                .<Callable<Void>>mapToObj(i -> () -> {
                    var answer = product.launch(i % 2);
                    var id = answer.statusCode() == 202
                            ? Api.json(answer).get("id").asText()
                            : "";
                    answers.merge(answer.statusCode(), Set.of(id), MailFaultsTest::union);
                    return null;
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var launch : threads.invokeAll(launches)) {
                launch.resultNow();
            }
        }
        answers.put(409, Set.of());
        return answers;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
