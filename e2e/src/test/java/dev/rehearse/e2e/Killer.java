package dev.rehearse.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills a replica again and again while mails flow, proves each time that it is dead, and starts it again. */
final class Killer {

    /** What the system reports of a process that SIGKILL has ended. */
    private static final int KILLED = 137;

    private static final int MOST_MAILS_BETWEEN = 20;

    private final MailProduct product;
    private final AtomicInteger kills = new AtomicInteger();

    Killer(MailProduct product) {
        this.product = product;
    }

    int kills() {
        return kills.get();
    }

    /** Kills the replica so many times, each time when it is ready and some more mails have gone out. */
    void haunt(int number, int times, long seed, Runnable afterEach) throws IOException, InterruptedException {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < times; i++) {
            var replica = product.replica(number);
            replica.awaitReadiness(200);
            int mails = product.smtp().count() + random.nextInt(1, MOST_MAILS_BETWEEN);
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> product.smtp().count() >= mails);

            replica.process().kill();

            assertThat(replica.process().exitCode()).isEqualTo(KILLED);
            assertThat(replica.health("live")).as("nobody answers any more").isZero();
            kills.incrementAndGet();
            afterEach.run();
            product.start(number);
        }
        product.replica(number).awaitReadiness(200);
    }
}
