package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.ServiceProcess;
import dev.rehearse.e2e.stack.ServiceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service in production refuses settings that are not safe, each in one line, before it does anything else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
@Tag("slow")
class SafeStartTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "question-service, REHEARSE_PUBLIC_URL, rehearse.public-url",
        "interview-service, REHEARSE_PUBLIC_URL, rehearse.public-url",
        "notify-service, REHEARSE_PUBLIC_URL, rehearse.public-url",
        "question-service, REHEARSE_DB_URL, quarkus.datasource.jdbc.url",
        "question-service, REHEARSE_DB_USER, quarkus.datasource.username",
        "question-service, REHEARSE_DB_PASSWORD, quarkus.datasource.password",
        "question-service, MP_JWT_VERIFY_PUBLICKEY_LOCATION, mp.jwt.verify.publickey.location",
        "interview-service, SMALLRYE_JWT_SIGN_KEY_LOCATION, smallrye.jwt.sign.key.location",
        "notify-service, REHEARSE_TOKEN_KEY, rehearse.token-key"
    })
    void what_is_missing_is_named(String service, String variable, String property) throws Exception {
        var settings = ServiceSettings.good(folder).without(variable);

        assertThat(refusal(service, settings))
                .startsWith("Not started: " + property + " (environment: " + variable + ")")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "REHEARSE_PUBLIC_URL, http://rehearse.example.org, has to begin with https",
        "REHEARSE_PUBLIC_URL, http://localhost:8080, has to begin with https",
        "REHEARSE_PUBLIC_URL, rehearse.example.org, has to be an address",
        "REHEARSE_DB_URL, jdbc:mysql://db/rehearse, not that of a PostgreSQL",
        "REHEARSE_DB_PASSWORD, Postgres, attackers try first",
        "REHEARSE_DB_PASSWORD, somebody, attackers try first",
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION, file:/nowhere/public.pem, there is no file to read",
        "REHEARSE_TOKEN_KEY, c2hvcnQ=, at least 32 bytes",
        "REHEARSE_TOKEN_KEY, ZGV2IGtleSwga25vd24gdG8gZXZlcnlib2R5LCBub3QgZm9yIHJlYWwgbWFpbA==, everybody knows",
        "REHEARSE_TOKEN_KEY, dGVzdCBrZXksIGtub3duIHRvIGV2ZXJ5Ym9keSwgbm90IGZvciByZWFsIG1haWw=, everybody knows",
        "REHEARSE_TOKEN_KEY_PREVIOUS, c2hvcnQ=, at least 32 bytes",
        "REHEARSE_TOKEN_KEY_PREVIOUS, ZGV2IGtleSwga25vd24gdG8gZXZlcnlib2R5LCBub3QgZm9yIHJlYWwgbWFpbA==, everybody knows",
        "REHEARSE_ERASURE_KEY, c2hvcnQ=, at least 32 bytes",
        "REHEARSE_MAIL_SENDER_ID, abcd, 5 to 15 letters and digits",
        "REHEARSE_MAIL_BOUNCES, mailbox-of-bounces@example.org, 1 to 14 characters before the @",
        "REHEARSE_BOUNCES_WEBHOOK_SECRET, short, at least 32 characters",
        "REHEARSE_BODY_LONGEST, 3M, 'more than quarkus.http.limits.max-body-size (environment: QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE), which is 2M'",
        "REHEARSE_BODY_LONGEST, a lot, a size such as 256K",
        "QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE, 100K, which is 100K",
        "QUARKUS_MAILER_MOCK, true, writes mails into the log"
    })
    void unsafe_settings_are_named(String variable, String value, String fault) throws Exception {
        var settings = ServiceSettings.good(folder).with(variable, value);

        assertThat(refusal("notify-service", settings))
                .startsWith("Not started: ")
                .contains("(environment: " + variable + ")", fault)
                .hasLineCount(1);
    }

    @Test
    void a_key_that_cannot_sign_mails_is_named_and_not_shown() throws Exception {
        var settings = ServiceSettings.good(folder).with("REHEARSE_DKIM_ENABLED", "true");

        assertThat(refusal("notify-service", settings)).contains("(environment: REHEARSE_DKIM_DOMAIN)");
        assertThat(refusal(
                        "notify-service",
                        settings.with("REHEARSE_DKIM_DOMAIN", "example.org")
                                .with("REHEARSE_DKIM_SELECTOR", "autumn")
                                .with("REHEARSE_DKIM_PRIVATE_KEY", "c2hvcnQ=")))
                .contains("(environment: REHEARSE_DKIM_PRIVATE_KEY)", "an RSA key in PKCS #8")
                .doesNotContain("c2hvcnQ=")
                .hasLineCount(1);
    }

    @Test
    void every_fault_is_named_at_once() throws Exception {
        var settings = ServiceSettings.good(folder)
                .without("REHEARSE_PUBLIC_URL")
                .without("REHEARSE_DB_PASSWORD")
                .without("REHEARSE_TOKEN_KEY");

        assertThat(refusal("notify-service", settings)).hasLineCount(3);
    }

    @Test
    void a_development_profile_does_not_open_the_door() throws Exception {
        var settings = ServiceSettings.good(folder)
                .without("REHEARSE_TOKEN_KEY")
                .without("REHEARSE_PUBLIC_URL")
                .with("QUARKUS_PROFILE", "dev");

        assertThat(refusal("notify-service", settings))
                .contains("rehearse.public-url", "everybody knows")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://nas.example:8080", "http://192.0.2.7", "http://localhost.example.org"})
    void local_does_not_mean_http_for_others(String address) throws Exception {
        var settings =
                ServiceSettings.good(folder).with("REHEARSE_LOCAL", "true").with("REHEARSE_PUBLIC_URL", address);

        assertThat(refusal("question-service", settings))
                .contains("allows http for localhost only")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080", "https://x.example"})
    void local_means_http_for_this_machine(String address) throws Exception {
        var settings =
                ServiceSettings.good(folder).with("REHEARSE_LOCAL", "true").with("REHEARSE_PUBLIC_URL", address);

        assertThatItGetsAsFarAsPostgres(settings);
    }

    @Test
    void good_settings_are_not_refused() throws Exception {
        assertThatItGetsAsFarAsPostgres(ServiceSettings.good(folder));
    }

    @Test
    void longer_bodies_are_allowed_by_raising_both_limits() throws Exception {
        assertThatItGetsAsFarAsPostgres(ServiceSettings.good(folder)
                .with("REHEARSE_BODY_LONGEST", "3M")
                .with("QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE", "3M"));
    }

    private void assertThatItGetsAsFarAsPostgres(ServiceSettings settings) throws IOException {
        try (var service = ServiceProcess.start("notify-service", settings.environment(), folder)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !service.isAlive() || service.output().contains("Waiting for PostgreSQL"));
            assertThat(service.output()).doesNotContain("Not started");
        }
    }

    private String refusal(String name, ServiceSettings settings) throws IOException, InterruptedException {
        try (var service = ServiceProcess.start(name, settings.environment(), folder)) {
            assertThat(service.exitCode()).isEqualTo(1);
            return service.output();
        }
    }
}
