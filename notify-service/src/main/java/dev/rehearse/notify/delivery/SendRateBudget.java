package dev.rehearse.notify.delivery;

import dev.rehearse.edge.database.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * One budget of mails a second for all replicas: a mail leaves in a slot, and no two have the same one. This is the
 * virtual scheduling form of the generic cell rate algorithm (ITU-T I.371, annex A) without tolerance.
 */
@Repository
@ApplicationScoped
public class SendRateBudget {

    private final DataSource database;

    SendRateBudget(DataSource database) {
        this.database = database;
    }

    /**
     * Takes slots that follow each other.
     *
     * @param apart the time between two of them
     * @return how long until the first, by the database's clock; zero if it is now
     */
    public Duration take(int slots, Duration apart) {
        return Statements.inTransaction(database, connection -> {
            var taken = Statements.query(
                    connection, row -> Duration.ofNanos(row.getLong(1) * 1000), """
                    UPDATE notify.pace
                    SET free_at = greatest(free_at, clock_timestamp()) + ? * interval '1 microsecond'
                    RETURNING (extract(epoch FROM free_at - clock_timestamp()) * 1000000)::bigint
                    """, slots * apart.toNanos() / 1000.0);
            return atLeastZero(taken.getFirst().minus(apart.multipliedBy(slots)));
        });
    }

    private static Duration atLeastZero(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
