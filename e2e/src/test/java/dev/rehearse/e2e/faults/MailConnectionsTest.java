package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.MailProduct;
import dev.rehearse.e2e.stack.OperatorTerminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Three replicas and a mail server that serves fewer connections than they are configured for together. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(1200)
@Tag("slow")
class MailConnectionsTest {

    private static final int REPLICAS = 3;
    private static final int SUBSCRIBERS = 3_000;
    private static final int SERVED = 10;

    @TempDir
    Path folder;

    private MailProduct product;

    @BeforeEach
    void begin() throws Exception {
        product = new MailProduct(folder);
        for (int replica = 0; replica < REPLICAS; replica++) {
            product.start(replica).awaitReadiness(200);
        }
    }

    @AfterEach
    void end() throws Exception {
        product.close();
    }

    @Test
    void replicas_share_the_connections_and_put_no_mail_off() throws Exception {
        product.smtp().serve(SERVED);
        var behavior = new SlowAfterQuota(product.smtp());
        product.smtp().behave(behavior);
        var audience = product.subscribers(SUBSCRIBERS);
        var campaign = product.launched();
        // Each mail takes a second until a connection was refused, so that all that may be are there.
        product.awaitRefusedConnection();
        assertSlownessIsShown(campaign);
        behavior.allow(Integer.MAX_VALUE);

        var account = product.settled(campaign, audience);

        assertThat(account.faults(0)).isEmpty();
        var outcomes = product.postgres().pairs("SELECT id, state || ' ' || attempts FROM notify.delivery");
        assertThat(Set.copyOf(outcomes.values())).containsExactly("SENT 1");
        assertThat(saidThat(product, "The mail server refuses connections")).isBetween(1L, (long) REPLICAS);
    }

    private void assertSlownessIsShown(String campaign) throws Exception {
        var terminal = new OperatorTerminal(
                folder, "http://127.0.0.1:" + product.replica(0).port());
        var slowedBy = "the mail server takes \\d+ of \\d+ connections";
        // Replicas report their connections each second.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(terminal.campaign("show", campaign).output())
                                .containsPattern("Slowed by +" + slowedBy));
        var remarks = folder.resolve("remarks.txt");
        var watch = terminal.watching(campaign, remarks);
        try (var lines = watch.inputReader()) {
            assertThat(lines.readLine()).startsWith("sending");
            assertThat(remarks).content().containsPattern("Slower than it might be: " + slowedBy);
        } finally {
            watch.destroy();
        }
    }

    private static long saidThat(MailProduct product, String text) {
        return IntStream.range(0, REPLICAS)
                .mapToLong(replica -> product.replica(replica)
                        .output()
                        .lines()
                        .filter(line -> line.contains(text))
                        .count())
                .sum();
    }
}
