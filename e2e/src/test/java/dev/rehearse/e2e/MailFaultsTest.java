package dev.rehearse.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a campaign when everything around it fails, one thing after the other, in the middle of its mails. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(400)
class MailFaultsTest {

    private static final int SUBSCRIBERS = 2_000;
    private static final int MIDDLE = SUBSCRIBERS / 4;

    @TempDir
    Path folder;

    private MailProduct product;
    private Reluctance reluctance;
    private Set<String> audience;

    @BeforeEach
    void begin() throws Exception {
        product = new MailProduct(folder);
        reluctance = new Reluctance(product.smtp());
        reluctance.allow(MIDDLE);
        product.smtp().behave(reluctance);
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
        reluctance.allow(Integer.MAX_VALUE);
    }

    @Test
    void a_replica_that_was_stopped_for_longer_than_its_lease_repeats_nothing() throws Exception {
        var stopped = product.start(1);
        stopped.awaitReadiness(200);
        var campaign = launchedToTheMiddle();
        stopped.process().signal("STOP");
        assertThat(Files.readString(Path.of("/proc/" + stopped.process().pid() + "/stat")))
                .contains(") T ");

        product.replica(0).awaitSaying("Took over ");
        awaitMails(product.smtp().count() + 10);
        stopped.process().signal("CONT");
        goOn();
        stopped.awaitSaying("The lease had run out");
        var account = product.settledWithoutPauses(campaign, audience);

        assertThat(account.faults(MailProduct.PARALLEL)).isEmpty();
    }

    @Test
    void a_mail_server_that_is_away_for_a_while_costs_time_only() throws Exception {
        var campaign = launchedToTheMiddle();

        product.smtp().stop();
        int taken = product.smtp().count();
        await().during(Duration.ofSeconds(5)).until(() -> product.smtp().count() == taken);
        assertThat(product.smtp().interrupted()).isPositive();
        goOn();
        product.smtp().start();
        var account = product.settledWithoutPauses(campaign, audience);

        assertThat(account.faults(MailProduct.PARALLEL)).isEmpty();
        assertThat(account.in("FAILED")).isZero();
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
    void an_orderly_end_leaves_nothing_open() throws Exception {
        var campaign = launchedToTheMiddle();

        product.replica(0).process().signal("TERM");
        assertThat(product.replica(0).process().exitCode()).isEqualTo(143);
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

    @Test
    void every_reply_in_every_phase_has_its_consequence() {
        var replies = List.of("421", "450", "451", "452", "550", "552", "554");
        var phases = List.of(Manners.Moment.RCPT, Manners.Moment.DATA, Manners.Moment.DOT);
        var refused = ConcurrentHashMap.<String>newKeySet();
        product.smtp().behave((moment, recipient) -> {
            int number = number(recipient) - 1;
            boolean isHis = number >= 0
                    && number < replies.size() * phases.size()
                    && phases.get(number % phases.size()) == moment;
            var reply = isHis ? replies.get(number / phases.size()) : "";
            return isHis && (refused.add(recipient) || reply.startsWith("5")) ? reply + " as told" : moment.usual;
        });

        var account = product.settledWithoutPauses(product.launched(), audience);

        assertThat(account.faults(0)).isEmpty();
        assertThat(refused).hasSize(replies.size() * phases.size());
        assertThat(account.states().entrySet().stream()
                        .filter(state -> state.getValue().equals("FAILED"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(13, 21)
                        .mapToObj(i -> "s" + i + "@example.org")
                        .collect(Collectors.toSet()));
    }

    private static int number(String recipient) {
        return recipient.isEmpty() ? 0 : Integer.parseInt(recipient.substring(1, recipient.indexOf('@')));
    }

    @Test
    void a_connection_that_drops_after_the_final_dot_leaves_doubt_and_no_second_mail() {
        goOn();
        var dropped = Set.of("s1@example.org", "s2@example.org", "s3@example.org");
        product.smtp().behave((moment, recipient) -> switch (moment) {
            case TAKEN -> dropped.contains(recipient) ? Manners.HANG_UP : moment.usual;
            case DOT -> recipient.equals("s4@example.org") ? Manners.HANG_UP : moment.usual;
            default -> moment.usual;
        });

        var account = product.settledWithoutPauses(product.launched(), audience);

        assertThat(account.faults(4)).isEmpty();
        assertThat(account.in("UNKNOWN")).isEqualTo(4);
        assertThat(account.taken()).hasSize(SUBSCRIBERS - 1);
    }
}
