package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.e2e.stack.FakeClock;
import dev.rehearse.e2e.stack.MailProduct;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clock steps during a campaign: they delay and repeat no mail. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = FakeClock.LIBRARY, matches = ".+", disabledReason = "no libfaketime")
@Timeout(1200)
@Tag("slow")
class ClockStepsTest {

    private static final int SUBSCRIBERS = 1_000;

    @TempDir
    Path folder;

    private MailProduct product;
    private FakeClock clock;

    @BeforeEach
    void begin() throws Exception {
        clock = new FakeClock(folder.resolve("clock"));
        product = new MailProduct(folder);
    }

    @AfterEach
    void end() throws Exception {
        product.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H"})
    void a_database_whose_clock_jumps_repeats_no_mail_and_keeps_none(Duration step) throws Exception {
        product.postgres().restart(clock);
        product.start(0).awaitReadiness(200);
        product.start(1).awaitReadiness(200);
        var campaign = CampaignInProgress.of(product, SUBSCRIBERS);

        clock.stepBy(step);
        assertThat(product.postgres().now()).isCloseTo(Instant.now().plus(step), within(1, ChronoUnit.MINUTES));
        campaign.goOn();
        var account = campaign.account();

        assertThat(account.faults(2 * MailProduct.PARALLEL)).isEmpty();
        assertThat(account.in("SENT") + account.in("UNKNOWN")).isEqualTo(SUBSCRIBERS);
        System.out.printf("The database's clock jumped by %s: counts %s%n", step, account.counts());
    }
}
