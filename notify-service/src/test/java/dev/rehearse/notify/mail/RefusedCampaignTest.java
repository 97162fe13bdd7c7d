package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A campaign whose mails are refused is paused before many are. */
@QuarkusTest
class RefusedCampaignTest extends OneMail {

    /** Eleven are more than 5 % of 200, and of each of the twenty connections one mail more may be under way. */
    private static final int MOST_REFUSED = 11 + 20;

    private void awaitPause(int failedAtLeast) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sql.value("SELECT state FROM notify.campaign"))
                        .isEqualTo("PAUSED"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(failed()).isGreaterThanOrEqualTo(failedAtLeast));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(sql.value("SELECT count(*) FROM notify.delivery WHERE state = 'CLAIMED'"))
                                .isEqualTo("0"));
    }

    private String reason() {
        return sql.value("SELECT paused_because || ' ' || (pause_arguments ->> 'refused') || ' of '"
                + " || (pause_arguments ->> 'mails') || ': ' || (pause_arguments ->> 'reply') FROM notify.campaign");
    }

    private int failed() {
        return Integer.parseInt(sql.value("SELECT count(*) FROM notify.delivery WHERE state = 'FAILED'"));
    }

    private void resume() {
        sql.run("UPDATE notify.campaign SET resumptions = resumptions + 1");
        begin();
    }

    @Test
    void one_refused_at_each_mail() {
        server.reply("MAIL", "550 5.7.1 not you");
        queueMany(1_000);
        begin();

        awaitPause(11);

        assertThat(reason()).matches("pause\\.refused-lately \\d+ of \\d+: 550 5\\.7\\.1 not you");
        assertThat(failed()).isBetween(11, MOST_REFUSED);
    }

    @Test
    void one_refused_at_every_fifth_mail_and_again_after_it_was_resumed() {
        server.replyToDomain("fifth.example", "550 5.7.1 not from you");
        queueMany(1_000);
        begin();
        awaitPause(11);
        int before = failed();
        assertThat(before).isBetween(11, MOST_REFUSED);

        resume();
        awaitPause(before + 11);

        assertThat(failed() - before).isBetween(11, MOST_REFUSED);
    }

    @Test
    void not_one_of_which_few_are_refused() {
        server.replyToDomain("fifth.example", "550 5.7.1 not from you");
        queueMany(50);
        begin();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sql.value(
                                "SELECT string_agg(DISTINCT state, ' ' ORDER BY state) " + "FROM notify.delivery"))
                        .isEqualTo("FAILED SENT"));
        assertThat(sql.value("SELECT paused_because FROM notify.campaign")).isEqualTo("null");
    }
}
