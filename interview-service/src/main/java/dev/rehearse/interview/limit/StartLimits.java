package dev.rehearse.interview.limit;

import dev.rehearse.edge.http.ClientAddress;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Counts starts in the database, by its clock, so that any number of replicas keep one limit. */
@ApplicationScoped
public class StartLimits implements PanacheRepositoryBase<StartLimit, String> {

    private final StartLimitSettings settings;

    StartLimits(StartLimitSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes one of the client's starts, which counts when the transaction commits; throws {@link TooManyStarts}. A window
     * that begins in the future is over as well: the clock was set back.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(ClientAddress client) {
        boolean isTaken = !getEntityManager()
                .createNativeQuery("""
                        INSERT INTO interview.start_limit AS l (client, began_at, taken)
                        VALUES (:client, clock_timestamp(), 1)
                        ON CONFLICT (client) DO UPDATE
                        SET taken = CASE WHEN abs(extract(epoch FROM clock_timestamp() - l.began_at)) >= :window
                                    THEN 1 ELSE l.taken + 1 END,
                            began_at = CASE WHEN abs(extract(epoch FROM clock_timestamp() - l.began_at)) >= :window
                                       THEN clock_timestamp() ELSE l.began_at END
                        WHERE l.taken < :most OR abs(extract(epoch FROM clock_timestamp() - l.began_at)) >= :window
                        RETURNING taken
                        """)
                .setParameter("client", client.source())
                .setParameter("window", settings.window().toSeconds())
                .setParameter("most", settings.startsPerClient())
                .getResultList()
                .isEmpty();
        if (!isTaken) {
            throw new TooManyStarts(secondsToWait(client));
        }
    }

    private int secondsToWait(ClientAddress client) {
        var seconds = (Number) getEntityManager()
                .createNativeQuery("""
                        SELECT CAST(ceil(:window + extract(epoch FROM began_at - clock_timestamp())) AS integer)
                        FROM interview.start_limit WHERE client = :client
                        """, Integer.class)
                .setParameter("client", client.source())
                .setParameter("window", settings.window().toSeconds())
                .getSingleResult();
        return Math.max(1, seconds.intValue());
    }

    /** Removes what no longer limits a client. */
    @Transactional
    public void removePast() {
        getEntityManager()
                .createNativeQuery("""
                        DELETE FROM interview.start_limit WHERE client IN (
                            SELECT client FROM interview.start_limit
                            WHERE began_at <= now() - :window * interval '1 second' FOR UPDATE SKIP LOCKED)
                        """)
                .setParameter("window", settings.window().toSeconds())
                .executeUpdate();
    }
}
