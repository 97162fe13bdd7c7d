package dev.rehearse.notify.message;

import dev.rehearse.notify.delivery.Letter;
import dev.rehearse.notify.delivery.Purpose;
import dev.rehearse.notify.dkim.Signature;
import dev.rehearse.testing.Mailbox;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What it costs to write a launch mail. Not part of any test run, because it measures and asserts nothing:
 * {@code ./mvnw test -pl notify-service -am -Dtest=WritingCost -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(Mailbox.class)
class WritingCost {

    private static final Logger LOG = Logger.getLogger(WritingCost.class);
    private static final int ROUNDS = 5;

    @Inject
    Messages messages;

    @Test
    void of_a_launch_mail() {
        measure("written", message -> message, 20_000);
    }

    @Test
    void of_a_signed_launch_mail() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var signature = new Signature(
                "example.org", "autumn", generator.generateKeyPair().getPrivate());
        measure("written and signed", signature::on, 2_000);
    }

    private void measure(String what, UnaryOperator<byte[]> after, int mails) {
        var launch = new Letter.Launch(
                UUID.randomUUID(), "asyncio", "asyncio & async/await", "/interview/practice-tests/asyncio");
        var threads = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= ROUNDS; round++) {
            long octets = 0;
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < mails; i++) {
                var letter = new Letter(
                        UUID.randomUUID(),
                        Purpose.LAUNCH,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        "reader" + i + "@example.org",
                        Locale.ENGLISH,
                        "Concurrency",
                        launch,
                        0,
                        Duration.ZERO);
                octets += after.apply(InternetMessage.of(messages.write(letter), Instant.EPOCH)).length;
            }
            long micros = (threads.getCurrentThreadCpuTime() - start) / 1000;
            LOG.infof(
                    "Round %d, %s: %.1f us of CPU a mail of %d octets",
                    round, what, micros / (double) mails, octets / mails);
        }
    }
}
