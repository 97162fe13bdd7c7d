package dev.rehearse.question.catalog;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.question.catalog.ChangeUnderWay.Locked;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The locks under which the catalog and the questions of authors change, across all replicas. Each is held until the
 * end of the transaction. Waiting for one ends after seconds by {@link ChangeUnderWay}; so does waiting for a row or a
 * unique value afterwards, which is then as if the database were unavailable.
 */
@Repository
@ApplicationScoped
public class CatalogLocks {

    /*
     * The import of the content folder has the catalog alone. All changes by authors share it, so that a long import into
     * one topic does not stop changes in others. Changes of what is served are made one after the other, and so are
     * changes of one topic and additions to it. A question that changes has its row locked. The order of the locks is:
     * catalog, served, topic, questions by their ids. What a change depends on is read after its locks are taken.
     */

    /** Any number that no other lock in this database uses. The version before locks it alone for each change. */
    private static final String CATALOG = "7243111";

    private static final String SERVED = "7243112";

    private final Rows rows;

    CatalogLocks(Rows rows) {
        this.rows = rows;
    }

    /** Locks the whole catalog, unless a change of it is under way; returns whether it succeeded. */
    public boolean lockCatalog() {
        // A waiting statement would run into its timeout.
        return rows.list(
                        new Statement().add("SELECT pg_try_advisory_xact_lock(" + CATALOG + ")"),
                        row -> row.getBoolean(1))
                .getFirst();
    }

    /** Locks what is served, after waiting for other changes of it. */
    public void awaitServed() {
        share();
        lock(Locked.SERVED, new Statement().add("SELECT pg_advisory_xact_lock(" + SERVED + ")"));
    }

    /** Locks the topic, after waiting for other changes of it and additions to it. The slug may be of no topic yet. */
    public void awaitTopic(String slug) {
        share();
        lock(Locked.TOPIC, new Statement().add("SELECT pg_advisory_xact_lock(" + CATALOG + ", hashtext(?))", slug));
    }

    /** Locks the questions of authors in the topic, after waiting for changes of them; the caller has its lock. */
    public void awaitQuestions(String topic) {
        lock(
                Locked.TOPIC,
                new Statement()
                        .add(
                                "SELECT id FROM question.authored_question WHERE topic = ? ORDER BY id FOR NO KEY UPDATE",
                                topic));
    }

    /** Locks a question of authors, if there is one, after waiting for changes of it. */
    public void awaitQuestion(UUID id) {
        limitWaiting();
        lock(
                Locked.QUESTION,
                new Statement().add("SELECT id FROM question.authored_question WHERE id = ? FOR NO KEY UPDATE", id));
    }

    private void share() {
        limitWaiting();
        lock(Locked.CATALOG, new Statement().add("SELECT pg_advisory_xact_lock_shared(" + CATALOG + ")"));
    }

    private void limitWaiting() {
        rows.list(new Statement().add("SELECT set_config('lock_timeout', '3s', true)"), row -> true);
    }

    private void lock(Locked what, Statement statement) {
        try {
            rows.list(statement, row -> true);
        } catch (RuntimeException e) {
            throw DatabaseUnavailable.causedByLock(e) ? new ChangeUnderWay(what) : e;
        }
    }
}
