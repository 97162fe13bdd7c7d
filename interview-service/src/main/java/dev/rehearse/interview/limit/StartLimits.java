package dev.rehearse.interview.limit;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.interview.database.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Counts starts in the database, by its clock, so that all replicas share one limit. */
@ApplicationScoped
public class StartLimits implements PanacheRepositoryBase<StartLimit, String> {

    /**
     * The statement that takes one of a client's starts: it returns a row, or none if there is none left. A window that
     * begins in the future has expired as well: the clock was set back.
     */
    public static final String TAKE = """
            INSERT INTO interview.start_limit AS l (client, began_at, taken)
            VALUES (?, clock_timestamp(), 1)
            ON CONFLICT (client) DO UPDATE
            SET taken = CASE WHEN abs(extract(epoch FROM clock_timestamp() - l.began_at)) >= ?
                        THEN 1 ELSE l.taken + 1 END,
                began_at = CASE WHEN abs(extract(epoch FROM clock_timestamp() - l.began_at)) >= ?
                           THEN clock_timestamp() ELSE l.began_at END
            WHERE l.taken < ? OR abs(extract(epoch FROM clock_timestamp() - l.began_at)) >= ?
            RETURNING taken
            """;

    private final StartLimitSettings settings;
    private final Database database;

    StartLimits(StartLimitSettings settings, Database database) {
        this.settings = settings;
        this.database = database;
    }

    /** The parameters of {@link #TAKE}. */
    public List<Object> parameters(ClientAddress client) {
        long window = settings.window().toSeconds();
        return List.of(client.source(), window, window, settings.startsPerClient(), window);
    }

    /** The problem for a client that has no start left, with the time to wait. */
    public HttpProblem refusal(ClientAddress client) {
        int seconds = database
                .on(statements -> statements.query(
                        row -> row.getInt(1), """
                        SELECT CAST(ceil(? + extract(epoch FROM began_at - clock_timestamp())) AS integer)
                        FROM interview.start_limit WHERE client = ?
                        """, List.of(settings.window().toSeconds(), client.source())))
                .stream()
                .findFirst()
                .orElse(1);
        return new TooManyStarts(Math.max(1, seconds));
    }

    /** Removes counts whose window has expired. */
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
