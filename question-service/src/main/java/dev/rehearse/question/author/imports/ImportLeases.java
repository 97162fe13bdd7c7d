package dev.rehearse.question.author.imports;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.author.imports.StoredImport.State;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Who runs which stored import. A run that was not heard of for a minute is taken for lost, and another may begin. The
 * lost one can't end the import any more, should it come back: its transaction is rolled back.
 */
@Repository
@ApplicationScoped
class ImportLeases {

    private static final String STALE = "heard_at < now() - interval '60 seconds'";

    private final Rows rows;

    ImportLeases(Rows rows) {
        this.rows = rows;
    }

    /**
     * A run of an import.
     *
     * @param runner of this run alone
     * @param number from 1
     */
    record Lease(
            UUID id, UUID runner, int number, String topic, String format, String name, String author, boolean isDry) {}

    /** The run was taken for lost. */
    static final class Lost extends RuntimeException {
        Lost(UUID id) {
            super("another run of the import " + id + " has begun");
        }
    }

    /** The oldest import that waits or whose run is lost. */
    Optional<Lease> next() {
        var statement = new Statement().add("""
                UPDATE question.topic_import
                SET state = 'RUNNING', runner = ?, runs = runs + 1, heard_at = now(), bytes_read = 0, questions = 0,
                    processed = 0
                WHERE id = (SELECT id FROM question.topic_import
                    WHERE state = 'WAITING' OR state = 'RUNNING' AND %s
                    ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, runner, runs, topic, format, name, author, dry_run
                """.formatted(STALE), UUID.randomUUID());
        return rows
                .list(
                        statement,
                        row -> new Lease(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getInt(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getBoolean(8)))
                .stream()
                .findFirst();
    }

    /** Throws {@link Lost}. */
    void renew(Lease lease, long bytesRead, int questions, int processed) {
        check(lease, new Statement().add("""
                UPDATE question.topic_import
                SET heard_at = now(), bytes_read = ?, questions = ?, processed = ?
                WHERE id = ? AND runner = ? RETURNING 1
                """, bytesRead, questions, processed, lease.id(), lease.runner()));
    }

    /** Ends the import, in a transaction of the caller if there is one; throws {@link Lost}. */
    void end(Lease lease, State state, String report) {
        check(lease, new Statement().add("""
                UPDATE question.topic_import SET state = ?, report = ?, runner = NULL WHERE id = ? AND runner = ? RETURNING 1
                """, state.name(), report, lease.id(), lease.runner()));
    }

    /** Lets another run begin at once. */
    void release(Lease lease) {
        rows.change(new Statement()
                .add(
                        "UPDATE question.topic_import SET state = 'WAITING', runner = NULL WHERE id = ? AND runner = ?",
                        lease.id(),
                        lease.runner()));
    }

    private void check(Lease lease, Statement statement) {
        if (rows.list(statement, row -> true).isEmpty()) {
            throw new Lost(lease.id());
        }
    }
}
