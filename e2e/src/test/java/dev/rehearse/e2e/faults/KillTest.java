package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.e2e.stack.LongRun;
import dev.rehearse.e2e.stack.MailProduct;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A campaign whose senders are killed repeatedly: no subscriber gets two mails, and no delivery is lost unreported. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(1800)
@Tag("slow")
class KillTest {

    /** With {@code ./rehearse test --long} ten times as many, and twice the kills. */
    private static final int SUBSCRIBERS = LongRun.isAsked() ? 100_000 : 10_000;

    private static final long SEED = Long.getLong("rehearse.seed", 20261122);
    private static final int REPLICAS = 2;
    private static final int KILLS = LongRun.isAsked() ? 20 : 10;

    /** Of the subscribers, in per cent: who is mailed before the last kill; the rest are mailed after it. */
    private static final int BEFORE_THE_LAST = 80;

    @TempDir
    Path folder;

    @Test
    void kills_lose_no_mail_and_repeat_none() throws Exception {
        try (var product = new MailProduct(folder)) {
            for (int replica = 0; replica < REPLICAS; replica++) {
                product.start(replica).awaitReadiness(200);
            }
            var audience = product.subscribers(SUBSCRIBERS);
            var behavior = new SlowAfterQuota(product.smtp());
            product.smtp().behave(behavior);
            var killer = new ReplicaKiller(product, behavior, SUBSCRIBERS / 100 * BEFORE_THE_LAST / KILLS);

            var campaign = product.launched();
            killAgainAndAgain(killer);
            int taken = product.smtp().count();
            behavior.allow(Integer.MAX_VALUE);
            var account = product.settled(campaign, audience);

            int most = MailProduct.PARALLEL * killer.kills();
            System.out.printf(
                    "%,d subscribers, %d kills (seed %d) up to mail %,d, %d conversations cut in the middle of a mail: "
                            + "%,d mails taken, %d unknown of %d at most, counts %s%n",
                    SUBSCRIBERS,
                    killer.kills(),
                    SEED,
                    taken,
                    product.smtp().interrupted(),
                    account.taken().size(),
                    account.in("UNKNOWN"),
                    most,
                    account.counts());
            assertThat(killer.kills()).isEqualTo(KILLS);
            assertThat(taken).isLessThan(SUBSCRIBERS);
            assertThat(product.smtp().interrupted()).isPositive();
            assertThat(account.faults(most)).isEmpty();
            assertThat(product.campaign(campaign).at("/counts/balanced").asBoolean())
                    .isTrue();
        }
    }

    private static void killAgainAndAgain(ReplicaKiller killer) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> first = () -> killAgainAndAgain(killer, 0);
            Callable<Void> second = () -> killAgainAndAgain(killer, 1);
            for (var kills : threads.invokeAll(List.of(first, second))) {
                kills.get();
            }
        }
    }

    private static Void killAgainAndAgain(ReplicaKiller killer, int replica) throws Exception {
        killer.killAgainAndAgain(replica, KILLS / REPLICAS, SEED + replica);
        return null;
    }

    @Test
    void a_mail_that_was_lost_repeated_or_written_down_twice_would_be_seen() throws Exception {
        try (var product = new MailProduct(folder)) {
            product.start(0).awaitReadiness(200);
            var audience = product.subscribers(50);
            product.smtp().remember(recipient -> recipient.startsWith("s7@") ? 0 : recipient.startsWith("s8@") ? 2 : 1);

            var account = product.settled(product.launched(), audience);

            assertThat(account.faults(0))
                    .containsExactlyInAnyOrder(
                            "s7@example.org was not mailed and is SENT", "s8@example.org was mailed 2 times");

            var sent = product.sent();
            product.postgres()
                    .execute("UPDATE notify.delivery SET sent_at = clock_timestamp() WHERE id = '%s'"
                            .formatted(sent.keySet().iterator().next()));
            assertThat(product.sent()).hasSameSizeAs(sent).isNotEqualTo(sent);
        }
    }
}
