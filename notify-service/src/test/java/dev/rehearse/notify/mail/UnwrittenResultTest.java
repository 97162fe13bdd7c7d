package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outcome of a mail is recorded eventually, whatever fault PostgreSQL has at first. */
@QuarkusTest
class UnwrittenResultTest extends OneMail {

    /**
     * Fails with the SQLSTATE what writes the condition's rows, and counts that in a sequence, which no rollback
     * undoes.
     */
    private void refuse(String sqlState, String condition) {
        sql.run("CREATE SEQUENCE notify.refused");
        sql.run("""
                CREATE FUNCTION notify.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM nextval('notify.refused');
                    RAISE EXCEPTION 'as told' USING ERRCODE = '%s';
                END
                $$""".formatted(sqlState));
        sql.run("CREATE TRIGGER refuse BEFORE UPDATE ON notify.delivery FOR EACH ROW WHEN (" + condition
                + ") EXECUTE FUNCTION notify.refuse()");
    }

    @AfterEach
    void allow() {
        sql.run("DROP TRIGGER IF EXISTS refuse ON notify.delivery");
        sql.run("DROP FUNCTION IF EXISTS notify.refuse");
        sql.run("DROP SEQUENCE IF EXISTS notify.refused");
    }

    private void awaitRefusals(int times) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Integer.parseInt(
                                sql.value("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM notify.refused"))
                        >= times);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "0A000", "22021", "23514", "25006", "26000", "40001", "40P01", "42501", "42P01", "53100",
                "53200", "54000", "55P03", "57014", "57P01", "58030", "XX000", "XX001", "P0001"
            })
    void a_result_is_kept_until_it_is_written(String sqlState) {
        refuse(sqlState, "NEW.state = 'SENT'");
        queue("LAUNCH");
        awaitRefusals(2);
        assertThat(delivery()).endsWith(" 0");

        allow();

        awaitDelivery("SENT 1");
        assertThat(server.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25006", "23514"})
    void so_is_the_result_of_a_mail_that_was_refused(String sqlState) {
        server.reply("RCPT", "550 5.1.1 no such user");
        refuse(sqlState, "NEW.state = 'FAILED'");
        queue("LAUNCH");
        awaitRefusals(2);

        allow();

        awaitDelivery("FAILED 1");
    }

    @Test
    void the_reason_is_omitted_if_it_cannot_be_stored() {
        server.reply("RCPT", "550 5.1.1 no such user");
        refuse("22021", "NEW.last_error <> ''");
        queue("LAUNCH");

        awaitDelivery("FAILED 1");
    }

    @Test
    void one_that_cannot_be_written_keeps_no_other_waiting_and_counts_as_handed_over() {
        refuse("23514", "NEW.state = 'SENT' AND NEW.id = '" + ID + "'");
        queueMany(100);
        queue("LAUNCH");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sql.value(
                                "SELECT count(*) FROM notify.delivery " + "WHERE state = 'SENT' AND attempts = 1"))
                        .isEqualTo("100"));
        awaitRefusals(2);

        // As if the replica had been silent for too long.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            sql.run("UPDATE notify.worker SET lease_until = '-infinity'");
            assertThat(sql.value("SELECT state FROM notify.delivery WHERE id = '" + ID + "'"))
                    .isEqualTo("UNKNOWN");
        });
        allow();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sql.value("SELECT state FROM notify.delivery WHERE id = '" + ID + "'"))
                        .isEqualTo("SENT"));
        assertThat(server.messages()).hasSize(101);
    }
}
