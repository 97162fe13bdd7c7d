package dev.rehearse.notify.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Unconfirmed sign-ups are removed. */
@QuarkusTest
class PurgeTest extends WithMailServer {

    @Inject
    Purge purge;

    private String left() {
        return sql.value("SELECT concat_ws(' ', (SELECT count(*) FROM notify.subscriber),"
                + " (SELECT count(*) FROM notify.subscription), (SELECT count(*) FROM notify.consent_event),"
                + " (SELECT count(*) FROM notify.delivery))");
    }

    @Test
    void an_unconfirmed_sign_up_leaves_only_a_count() {
        signedUp("never@example.org", TOPIC);
        signUp("never@example.org", SECTION).then().statusCode(202);
        signUp("never@example.org", SECTION).then().statusCode(202);
        settle();
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        purge.run();
        assertThat(left()).isEqualTo("1 2 3 3");

        clock.advance(Duration.ofSeconds(1));
        purge.run();

        assertThat(left()).isEqualTo("0 0 0 0");
        assertThat(sql.value("SELECT day || ' ' || sign_ups FROM notify.purge")).isEqualTo("2026-11-29 2");
        assertThat(sql.value("SELECT count(*) FROM notify.rate_limit")).isEqualTo("0");
    }

    @Test
    void a_confirmed_subscription_of_the_same_address_stays() {
        confirmed("half@example.org", TOPIC);
        signedUp("half@example.org", SECTION);
        settle();
        clock.advance(Duration.ofDays(8));

        purge.run();

        assertThat(left()).isEqualTo("1 1 2 1");
        assertThat(sql.value("SELECT scope FROM notify.subscription")).isEqualTo(TOPIC);
    }

    @Test
    void a_lapsed_sign_up_of_a_former_subscriber_leaves_the_proof_of_consent() {
        confirmed("back@example.org", TOPIC);
        sql.run("UPDATE notify.subscription SET status = 'UNSUBSCRIBED', unsubscribed_at = now()");
        clock.advance(Duration.ofMinutes(11));
        signedUp("back@example.org", TOPIC);
        settle();
        clock.advance(Duration.ofDays(8));

        purge.run();
        purge.run();

        assertThat(sql.value("SELECT status FROM notify.subscription")).isEqualTo("UNSUBSCRIBED");
        assertThat(sql.value("SELECT string_agg(event, ',' ORDER BY id) FROM notify.consent_event"))
                .isEqualTo("ASKED,CONFIRMED,ASKED,LAPSED");
    }

    @Test
    void a_sign_up_whose_mail_is_still_under_way_is_kept() {
        mailbox.takeDown();
        signUp("slow@example.org", TOPIC).then().statusCode(202);
        awaitState("PENDING", "attempts = 1");
        sql.run("UPDATE notify.subscription SET asked_at = asked_at - interval '8 days'");

        purge.run();
        assertThat(left()).isEqualTo("1 1 1 1");

        mailbox.bringBack();
        clock.advance(Duration.ofSeconds(10));
        given().post(linkIn(mailNumber(1, "slow@example.org"))).then().statusCode(200);
    }

    @Test
    void replicas_that_purge_at_once_count_each_sign_up_once() {
        sql.run(
                "INSERT INTO notify.subscriber SELECT gen_random_uuid(), i || '@example.org', i || '@example.org', now()"
                        + " FROM generate_series(1, 1200) i");
        sql.run(
                "INSERT INTO notify.subscription (id, subscriber, scope, status, round, asked_at) SELECT id, id, 'python',"
                        + " 'UNCONFIRMED', 1, '2026-11-01T00:00:00Z' FROM notify.subscriber");
        // Autovacuum would do so within a minute; without it, the plan is one for an empty table.
        sql.run("ANALYZE notify.subscriber, notify.subscription");

        inParallel(4, i -> {
            purge.run();
            return i;
        });

        assertThat(left()).isEqualTo("0 0 0 0");
        assertThat(sql.value("SELECT sum(sign_ups) FROM notify.purge")).isEqualTo("1200");
    }
}
