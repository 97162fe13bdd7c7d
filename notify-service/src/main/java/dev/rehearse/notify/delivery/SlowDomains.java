package dev.rehearse.notify.delivery;

import dev.rehearse.edge.database.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Circuit breakers by recipient domain. After several deferrals in a row no mail is sent to a domain for 30 s, then for
 * a minute if the next one is deferred too, and so on up to half an hour; the first accepted mail ends that. Other
 * domains are not delayed.
 */
@Repository
@ApplicationScoped
public class SlowDomains {

    private static final int DEFERRALS_IN_A_ROW = 5;
    private static final int FIRST_SECONDS = 30;
    private static final int LONGEST_SECONDS = 1800;
    private static final int MOST_DOUBLINGS = 10;

    private final DataSource database;

    SlowDomains(DataSource database) {
        this.database = database;
    }

    /** The remaining wait of each domain; zero for those that may be tried again. */
    public Map<String, Duration> waits() {
        return Statements.inTransaction(database, connection -> {
            var waits = new HashMap<String, Duration>();
            Statements.query(connection, row -> waits.put(row.getString(1), Duration.ofMillis(row.getLong(2))), """
                    SELECT name, greatest(0, coalesce(
                        (extract(epoch FROM wait_until - clock_timestamp()) * 1000)::bigint, 0))
                    FROM notify.slow_domain
                    """);
            return waits;
        });
    }

    /** The mail server deferred a mail to the domain. */
    public void deferred(String domain) {
        Statements.update(
                database,
                """
                INSERT INTO notify.slow_domain AS s (name, deferrals) VALUES (?, 1)
                ON CONFLICT (name) DO UPDATE SET
                    deferrals = s.deferrals + 1,
                    wait_until = CASE WHEN s.deferrals + 1 >= ? THEN clock_timestamp() + interval '1 second'
                        * least(?, ? * 2 ^ least(?, s.deferrals + 1 - ?)) END
                -- Deferrals of mails in progress when the wait began do not count.
                WHERE s.wait_until IS NULL OR s.wait_until < clock_timestamp()
                """,
                domain,
                DEFERRALS_IN_A_ROW,
                LONGEST_SECONDS,
                FIRST_SECONDS,
                MOST_DOUBLINGS,
                DEFERRALS_IN_A_ROW);
    }

    /** The mail server accepted a mail to the domain. */
    public void accepted(String domain) {
        Statements.update(database, "DELETE FROM notify.slow_domain WHERE name = ?", domain);
    }
}
