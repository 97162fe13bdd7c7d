package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.MailProduct;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills a replica again and again while mails flow, proves each time that it is dead, and starts it again. */
final class ReplicaKiller {

    /** The exit status of a process ended by SIGKILL: 128 + 9. */
    private static final int KILLED = 137;

    private static final int BEYOND = 3;

    private final MailProduct product;
    private final SlowAfterQuota behavior;
    private final int step;
    private final AtomicInteger kills = new AtomicInteger();

    /**
     * A killer of any of the replicas.
     *
     * @param step how many more mails are taken at once after each kill
     */
    ReplicaKiller(MailProduct product, SlowAfterQuota behavior, int step) {
        this.product = product;
        this.behavior = behavior;
        this.step = step;
    }

    int kills() {
        return kills.get();
    }

    /** Kills the replica so many times, each time when it is ready and some more mails have gone out. */
    void killAgainAndAgain(int number, int times, long seed) throws IOException, InterruptedException {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < times; i++) {
            var replica = product.replica(number);
            replica.awaitReadiness(200);
            awaitMails(product.smtp().count() + random.nextInt(1, step));

            replica.process().kill();

            assertThat(replica.process().exitCode()).isEqualTo(KILLED);
            assertThat(replica.health("live"))
                    .as("the replica no longer answers")
                    .isZero();
            behavior.allow(kills.incrementAndGet() * step);
            product.start(number);
        }
        product.replica(number).awaitReadiness(200);
    }

    /** Waits for so many mails; at the server's limit, where they come slowly, for a few beyond it. */
    private void awaitMails(int mails) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> product.smtp().count() >= Math.min(mails, behavior.allowed() + BEYOND));
    }
}
