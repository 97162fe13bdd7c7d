package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.CampaignReconciliation;
import dev.rehearse.e2e.stack.LongRun;
import dev.rehearse.e2e.stack.MailProduct;
import dev.rehearse.e2e.stack.RunningService;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A campaign while a replica is stopped or the mail server unavailable: for seconds, in a long run for minutes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(900)
@Tag("slow")
class MailOutagesTest {

    private static final int SUBSCRIBERS = 2_000;
    private static final int REPLICAS = 2;
    private static final int MOST_UNKNOWN = REPLICAS * MailProduct.PARALLEL;

    @TempDir
    Path folder;

    /**
     * A while in which something is not there.
     *
     * @param length at least
     * @param settings of the replicas
     * @param isSatOut whether the product's own pauses are waited for afterwards
     */
    record Absence(Duration length, Map<String, String> settings, boolean isSatOut) {

        private static final Map<String, String> PRODUCTS_OWN = Map.of();

        boolean isOver(long begun) {
            return System.nanoTime() - begun >= length.toNanos();
        }

        CampaignReconciliation account(CampaignInProgress campaign) {
            return isSatOut ? campaign.account() : campaign.accountWithoutPauses();
        }
    }

    static Stream<Absence> sleeps() {
        return LongRun.also(
                new Absence(Duration.ZERO, MailProduct.SHORT_LEASE, false),
                new Absence(Duration.ofMinutes(2), Absence.PRODUCTS_OWN, true));
    }

    @ParameterizedTest
    @MethodSource("sleeps")
    void a_replica_that_sleeps_past_its_lease_repeats_nothing_and_changes_nothing(Absence sleep) throws Exception {
        try (var product = product(sleep)) {
            var sleeper = product.replica(1);
            var campaign = CampaignInProgress.of(product, SUBSCRIBERS);

            var sent = sentWhileAsleep(product, campaign, sleep);
            sleeper.awaitOutput("The lease had expired");
            campaign.goOn();
            var account = sleep.account(campaign);

            assertThat(account.faults(MOST_UNKNOWN)).isEmpty();
            assertThat(product.sent()).containsAllEntriesOf(sent);
            campaign.awaitState("sent");
            say("A replica slept for " + sleep.length() + " and a lease at least", account);
        }
    }

    /** Stops the second replica until the first has taken over and gone on; what is sent by then. */
    private static Map<String, String> sentWhileAsleep(MailProduct product, CampaignInProgress campaign, Absence sleep)
            throws Exception {
        var sleeper = product.replica(1);
        campaign.awaitWorkers(REPLICAS);
        sleeper.process().signal("STOP");
        long begun = System.nanoTime();
        try {
            product.replica(0).awaitOutput("Reclaimed ");
            campaign.awaitMoreMails(10);
            await().atMost(sleep.length().plusMinutes(1)).until(() -> sleep.isOver(begun));
            assertThat(isStopped(sleeper)).isTrue();
            assertThat(campaign.isUnfinished()).isTrue();
            return product.sent();
        } finally {
            // In any case, or it would not hear that it is to end.
            sleeper.process().signal("CONT");
        }
    }

    private static boolean isStopped(RunningService replica) throws Exception {
        return Files.readString(Path.of("/proc/" + replica.process().pid() + "/stat"))
                .contains(") T ");
    }

    static Stream<Absence> outages() {
        return LongRun.also(
                new Absence(Duration.ofSeconds(5), MailProduct.SHORT_LEASE, false),
                new Absence(Duration.ofMinutes(5), Absence.PRODUCTS_OWN, true));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void a_mail_server_that_is_away_costs_time_only(Absence outage) throws Exception {
        try (var product = product(outage)) {
            var campaign = CampaignInProgress.of(product, SUBSCRIBERS);

            product.smtp().stop();
            long begun = System.nanoTime();
            int taken = product.smtp().count();
            await().atMost(outage.length().plusMinutes(1)).until(() -> {
                assertThat(campaign.state()).isEqualTo("sending");
                assertThat(product.smtp().count()).isEqualTo(taken);
                return outage.isOver(begun);
            });
            assertThatThrownBy(() -> new Socket(
                            InetAddress.getLoopbackAddress(), product.smtp().port()))
                    .isInstanceOf(ConnectException.class);
            assertThat(product.smtp().interrupted()).isPositive();
            await().atMost(Duration.ofMinutes(1)).until(() -> campaign.refusedConnections() > 0);
            campaign.goOn();
            product.smtp().start();
            var account = outage.account(campaign);

            assertThat(account.faults(MOST_UNKNOWN)).isEmpty();
            assertThat(account.in("SENT") + account.in("UNKNOWN")).isEqualTo(SUBSCRIBERS);
            campaign.awaitState("sent");
            say("The mail server was away for " + outage.length(), account);
        }
    }

    private MailProduct product(Absence absence) throws Exception {
        var product = new MailProduct(folder, absence.settings());
        for (int replica = 0; replica < REPLICAS; replica++) {
            product.start(replica).awaitReadiness(200);
        }
        return product;
    }

    private static void say(String what, CampaignReconciliation account) {
        System.out.printf(
                "%s: %,d mails taken, %d unknown of %d at most, counts %s%n",
                what, account.taken().size(), account.in("UNKNOWN"), MOST_UNKNOWN, account.counts());
    }
}
