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
 * Recognizes failures of the database server by exception types and SQLSTATEs (PostgreSQL 17 manual, appendix A). A
 * failed commit has the SQLException only among the suppressed exceptions of a RollbackException.
 */
public final class DatabaseUnavailable {

    /** The problem sent to clients. */
    public static final Problem PROBLEM = Problem.of(503, "database.unavailable");

    /** The value of Retry-After. */
    public static final int RETRY_AFTER_SECONDS = 2;

    /**
     * 08 connection exception, 25006 read-only transaction (on a standby), 25P03 idle-in-transaction timeout, 40
     * transaction rollback, 53 insufficient resources, 55P03 lock not available, 57 operator intervention such as a
     * shutdown or a statement timeout.
     */
    private static final Pattern UNAVAILABLE = Pattern.compile("08...|25006|25P03|40...|53...|55P03|57...");

    /** Serialization failure and deadlock: the same transaction may succeed at once. */
    private static final Pattern CONFLICT = Pattern.compile("40001|40P01");

    /** A statement that only takes locks also ends by the timeout of statements. */
    private static final Pattern LOCKED = Pattern.compile("55P03|57014");

    private static final int MOST_FAILURES = 50;

    private DatabaseUnavailable() {}

    /** Whether the cause is that the database server is unavailable, so that a later attempt may succeed. */
    public static boolean caused(@Nullable Throwable failure) {
        return hasCause(failure, DatabaseUnavailable::isUnavailable);
    }

    /** Runs work that is repeated later anyway; does nothing while the database is unavailable. */
    public static void skip(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            if (!caused(failure)) {
                throw failure;
            }
        }
    }

    /** Whether the cause is a conflict with another transaction. */
    public static boolean causedByConflict(Throwable failure) {
        return hasCause(failure, sql -> hasState(sql, CONFLICT));
    }

    /** Whether the cause is that a lock was not available in time, of a statement that only takes locks. */
    public static boolean causedByLock(Throwable failure) {
        return hasCause(failure, sql -> hasState(sql, LOCKED));
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
     * The driver throws subclasses with a SQLSTATE. A plain SQLException without one comes from the connection pool,
     * which timed out.
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
