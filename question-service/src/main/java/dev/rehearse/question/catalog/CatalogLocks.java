package dev.rehearse.question.catalog;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The locks under which the catalog and the questions of authors change, across all replicas. Each is held until the
 * end of the transaction. Waiting for one ends after seconds; so does waiting for a row or a unique value afterwards.
 */
@Repository
@ApplicationScoped
public class CatalogLocks {

    /*
     * A whole folder is imported alone. All changes by authors share the catalog with each other, so that a long import
     * into one topic stops none in another. Who changes what is served comes after who does so already, and who adds
     * questions to a topic, or changes the topic, after who does so in that topic. In this order: catalog, served, topic.
     */

    /** Any number that no other lock in this database uses. The version before locks it alone for each change. */
    private static final String CATALOG = "7243111";

    private static final String SERVED = "7243112";

    private final Rows rows;

    CatalogLocks(Rows rows) {
        this.rows = rows;
    }

    /** Locks the whole catalog if nobody changes it; returns whether it succeeded. */
    public boolean lockCatalog() {
        // A waiting statement would run into its timeout.
        return rows.list(
                        new Statement().add("SELECT pg_try_advisory_xact_lock(" + CATALOG + ")"),
                        row -> row.getBoolean(1))
                .getFirst();
    }

    /** Waits until nobody else changes what is served. */
    public void awaitServed() {
        share();
        lock(new Statement().add("SELECT pg_advisory_xact_lock(" + SERVED + ")"));
    }

    /** Waits until nobody else adds questions to the topic, or changes it; whether there is one of the slug or not. */
    public void awaitTopic(String slug) {
        share();
        lock(new Statement().add("SELECT pg_advisory_xact_lock(" + CATALOG + ", hashtext(?))", slug));
    }

    private void share() {
        lock(new Statement().add("SELECT set_config('lock_timeout', '3s', true)"));
        lock(new Statement().add("SELECT pg_advisory_xact_lock_shared(" + CATALOG + ")"));
    }

    private void lock(Statement statement) {
        rows.list(statement, row -> true);
    }
}
