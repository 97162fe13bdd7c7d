package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.e2e.stack.MailProduct;
import dev.rehearse.testing.smtp.SmtpBehavior;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas and a mail server that refuses mails, drops connections or answers slowly. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(1200)
@Tag("slow")
class MailRepliesTest {

    /**
     * Mails that are taken before any is refused; of these and the refused ones less than the 5 % that pause a campaign
     * are.
     */
    private static final int TAKEN_BEFORE = 400;

    /** Longer than a lease. */
    private static final Duration SLOW = Duration.ofSeconds(7);

    @TempDir
    Path folder;

    private MailProduct product;

    @BeforeEach
    void begin() throws Exception {
        // Not paused for the refusals, each of which is to happen.
        var settings = new HashMap<>(MailProduct.SHORT_LEASE);
        settings.put("REHEARSE_CAMPAIGNS_PAUSE_AT_FROM_MAILS", "1000");
        settings.put("REHEARSE_MAIL_LONGEST_PAUSE", "PT1S");
        product = new MailProduct(folder, settings);
        product.start(0).awaitReadiness(200);
        product.start(1).awaitReadiness(200);
    }

    @AfterEach
    void end() throws Exception {
        product.close();
    }

    @Test
    void every_reply_in_every_phase_has_its_consequence() throws Exception {
        var refusals = new SmtpRefusals(product.smtp()::count, TAKEN_BEFORE);
        product.smtp().behave(refusals);
        var audience = product.subscribers(1_000);

        var account = product.settledWithoutPauses(product.launched(), audience);

        assertThat(refusals.faults(outcomes())).isEmpty();
        assertThat(account.faults(2)).isEmpty();
    }

    private Map<String, String> outcomes() throws Exception {
        return product.postgres().pairs("SELECT id, state || ' ' || attempts FROM notify.delivery");
    }

    @Test
    void a_server_that_is_slower_than_a_lease_is_waited_for() throws Exception {
        var slow = ConcurrentHashMap.<SmtpBehavior.Moment>newKeySet();
        product.smtp().behave((moment, envelope) -> {
            if (slow.add(moment)) {
                Thread.sleep(SLOW);
            }
            return moment.usual;
        });
        var audience = product.subscribers(100);

        var account = product.settled(product.launched(), audience);

        assertThat(slow).containsExactlyInAnyOrder(SmtpBehavior.Moment.values());
        assertThat(account.faults(0)).isEmpty();
        assertThat(Set.copyOf(outcomes().values())).containsExactly("SENT 1");
    }
}
