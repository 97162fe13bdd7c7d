package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.e2e.stack.FreePorts;
import dev.rehearse.e2e.stack.PostgresServer;
import dev.rehearse.e2e.stack.ServiceProcess;
import dev.rehearse.e2e.stack.ServiceSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With invalid settings of mail notify-service does not start, and says what is wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(600)
@Tag("slow")
class MailSettingsTest {

    private static final int PORT = FreePorts.row(1);

    private PostgresServer postgres;
    private Path folder;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        this.folder = folder;
        postgres = new PostgresServer(folder.resolve("postgres"), PORT);
        postgres.start();
    }

    @AfterAll
    void end() throws Exception {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REHEARSE_MAIL_PARALLEL                     | 0    | rehearse.mail.parallel is 0, and must be from 1 to 1000",
                "REHEARSE_MAIL_RATE                         | -1   | rehearse.mail.rate is -1.0, and must be from 0 to 1000000",
                "REHEARSE_MAIL_LEASE                        | soon | rehearse.mail.lease with the config value \"soon\"",
                "REHEARSE_MAIL_RENEW                        | 11S  | rehearse.mail.renew (environment: REHEARSE_MAIL_RENEW) is PT11S, and must be half of rehearse.mail.lease at most, which is PT20S",
                "REHEARSE_SMTP_TIMEOUT_DOT                  | 0S   | rehearse.smtp.timeout.dot is PT0S, and must be 1 s at least",
                "REHEARSE_SIGN_UP_RESPONSE_TIME_STEP        | 6S   | rehearse.sign-up.response-time-step is PT6S, and must be from 1 ms to 5 s",
                "REHEARSE_PURGE_UNCONFIRMED_AFTER           | 1H   | rehearse.purge.unconfirmed-after is PT1H, and must be 3 days at least",
                "REHEARSE_LIMITS_PER_CLIENT                 | 0    | rehearse.limits.per-client is 0, and must be 1 at least",
                "REHEARSE_CAMPAIGNS_PAUSE_AT_COMPLAINT_RATE | 3    | rehearse.campaigns.pause-at.complaint-rate is 3.0, and must be from 0 to 1"
            })
    void an_invalid_value_is_named(String variable, String value, String fault) throws Exception {
        var settings = ServiceSettings.good(folder)
                .with("REHEARSE_DB_URL", postgres.url())
                .with("REHEARSE_DB_USER", "notify")
                .with(variable, value);

        try (var service = ServiceProcess.start("notify-service", settings.environment(), folder)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.output()).contains(fault).doesNotContain("\tat ");
        }
    }
}
