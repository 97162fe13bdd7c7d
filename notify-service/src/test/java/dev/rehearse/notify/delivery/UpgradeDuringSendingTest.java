package dev.rehearse.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.fixture.RunningService;
import dev.rehearse.notify.fixture.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Mails that were in progress in the previous version at an upgrade. */
@QuarkusTest
class UpgradeDuringSendingTest extends RunningService {

    private static final String BEFORE_BATCHES = "5";

    @Inject
    DataSource database;

    @Inject
    Sql sql;

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database)
                .schemas("upgrade")
                .locations("db/migration")
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void mails_in_progress_are_held_or_sent_again_and_the_others_continue() {
        sql.run("DROP SCHEMA IF EXISTS upgrade CASCADE");
        migrate(BEFORE_BATCHES);
        sql.run("INSERT INTO upgrade.scope (path, title) VALUES ('python', 'Python')");
        sql.run("""
                INSERT INTO upgrade.campaign (id, caller, idempotency_key, fingerprint, state, on_unknown, practice_test,
                    title, topic, page, created_at, launched_at, queued_at, candidates)
                SELECT gen_random_uuid(), 'c', policy, 'f', 'SENDING', policy, 'asyncio', 'asyncio', 'python', '/page',
                    now(), now(), now(), 4 FROM unnest(ARRAY['HOLD', 'RESEND']) policy""");
        sql.run("INSERT INTO upgrade.subscriber (id, email, email_key, asked_at) "
                + "SELECT gen_random_uuid(), i || '@a.example', i || '@a.example', now() FROM generate_series(1, 4) i");
        sql.run("INSERT INTO upgrade.subscription (id, subscriber, scope, status, round, asked_at, confirmed_at) "
                + "SELECT id, id, 'python', 'CONFIRMED', 1, now(), now() FROM upgrade.subscriber");
        sql.run("""
                INSERT INTO upgrade.delivery (id, purpose, subscription, subscriber, round, campaign, state, attempts,
                    created_at, claim, sent_at)
                SELECT gen_random_uuid(), 'LAUNCH', s.id, s.id, 1, c.id, x.state, 1, now(),
                    CASE WHEN x.state IN ('CLAIMED', 'SENDING') THEN gen_random_uuid() END,
                    CASE WHEN x.state = 'SENT' THEN now() END
                FROM upgrade.campaign c, (SELECT id, row_number() OVER () AS number FROM upgrade.subscriber) s
                JOIN unnest(ARRAY['PENDING', 'CLAIMED', 'SENDING', 'SENT']) WITH ORDINALITY x (state, number)
                    USING (number)""");

        migrate("latest");

        assertThat(sql.value("""
                SELECT string_agg(concat_ws(' ', on_unknown, number, state, due), ', ' ORDER BY on_unknown, state)
                FROM (SELECT on_unknown, d.state, count(*) AS number,
                        CASE WHEN bool_and(next_try IS NOT NULL) THEN 'due' END AS due
                    FROM upgrade.delivery d JOIN upgrade.campaign c ON c.id = d.campaign GROUP BY 1, 2) found"""))
                .isEqualTo("HOLD 2 PENDING due, HOLD 1 SENT, HOLD 1 UNKNOWN, RESEND 3 PENDING due, RESEND 1 SENT");
        sql.run("DROP SCHEMA upgrade CASCADE");
    }
}
