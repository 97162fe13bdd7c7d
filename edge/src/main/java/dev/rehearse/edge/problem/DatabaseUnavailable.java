package dev.rehearse.edge.problem;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a failure of the database server from a failure of ours, by types and SQLSTATEs (PostgreSQL 17 manual, appendix A).
 * A failed commit has the database's failure only among the suppressed ones of a RollbackException.
 */
public final class DatabaseUnavailable {

    /** What clients are told. */
    public static final Problem PROBLEM =
            Problem.of(503, "Temporarily unavailable", "The database does not answer at the moment.");

    /** When clients may try again. */
    public static final int RETRY_AFTER_SECONDS = 2;

    /**
     * 08 connection exception, 25006 read-only transaction, as on a standby, 25P03 idle in transaction for too long, 40 transaction rollback, 53 insufficient resources,
     * 55P03 lock not available, 57 operator intervention such as a shutdown or a statement that took too long.
     */
    private static final Pattern UNAVAILABLE = Pattern.compile("08...|25006|25P03|40...|53...|55P03|57...");

    /** Serialization failure and deadlock: the same transaction may succeed at once. */
    private static final Pattern CONFLICT = Pattern.compile("40001|40P01");

    private static final int MOST_FAILURES = 50;

    private DatabaseUnavailable() {}

    /** Whether the failure is that the database server is unavailable, for which waiting is all that can be done. */
    public static boolean caused(@Nullable Throwable failure) {
        return hasCause(failure, DatabaseUnavailable::isUnavailable);
    }

    /** Whether transactions were in each other's way, and this one was rolled back for it. */
    public static boolean causedByConflict(Throwable failure) {
        return hasCause(failure, sql -> hasState(sql, CONFLICT));
    }

    private static boolean hasCause(@Nullable Throwable failure, Predicate<SQLException> predicate) {
        var waiting = new ArrayDeque<Throwable>();
        add(waiting, failure);
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!waiting.isEmpty() && seen.size() < MOST_FAILURES) {
            var next = waiting.remove();
            if (next instanceof SQLException sql && predicate.test(sql)) {
                return true;
            }
            if (seen.add(next)) {
                add(waiting, next.getCause());
                waiting.addAll(Arrays.asList(next.getSuppressed()));
            }
        }
        return false;
    }

    private static void add(ArrayDeque<Throwable> failures, @Nullable Throwable failure) {
        if (failure != null) {
            failures.add(failure);
        }
    }

    /**
     * The driver's own failures are of a type of its own and have a SQLSTATE. A plain one without is the pool's, which
     * could not hand out a connection in time.
     */
    private static boolean isUnavailable(SQLException failure) {
        return failure.getSQLState() == null
                ? failure.getClass() == SQLException.class
                : hasState(failure, UNAVAILABLE);
    }

    private static boolean hasState(SQLException failure, Pattern states) {
        return failure.getSQLState() != null
                && states.matcher(failure.getSQLState()).matches();
    }
}
