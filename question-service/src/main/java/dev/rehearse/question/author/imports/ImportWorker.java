package dev.rehearse.question.author.imports;

import dev.rehearse.edge.problem.FailureLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs the imports that wait, one at a time in each replica, so that memory does not grow with their number. It looks
 * for some when a request has brought one, and every few seconds for those of other replicas.
 */
@ApplicationScoped
class ImportWorker {

    private static final Duration PERIOD = Duration.ofSeconds(3);

    private static final Duration LOOK = Duration.ofMillis(100);

    private final ImportLeases leases;
    private final LeasedImport leased;
    private final StoredImports imports;
    private final FailureLog failures;
    private final Thread thread = Thread.ofVirtual().name("imports").unstarted(this::work);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Number of changes so far; by the lock. */
    private long changes;

    private volatile boolean isStopping;

    ImportWorker(ImportLeases leases, LeasedImport leased, StoredImports imports, FailureLog failures) {
        this.leases = leases;
        this.leased = leased;
        this.imports = imports;
        this.failures = failures;
    }

    void start(@Observes StartupEvent start) {
        thread.start();
    }

    /** The current import is rolled back, and left to another replica or the next start. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        isStopping = true;
        signal();
        thread.join(Duration.ofSeconds(5));
    }

    /** There is one more to run. */
    void signal() {
        lock.lock();
        try {
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long changes() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there are more changes than those. */
    private void awaitChange(long seen, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (changes == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the end of a short import, so that its result can be shown at once. */
    void awaitEnd(UUID id, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long seen = changes(); end - System.nanoTime() > 0 && !isOver(id); seen = changes()) {
                awaitChange(seen, LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOver(UUID id) {
        return imports.byId(id).map(StoredImport::isOver).orElse(true);
    }

    private void work() {
        try {
            while (!isStopping) {
                long seen = changes();
                if (runNext()) {
                    signal();
                } else {
                    awaitChange(seen, PERIOD);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs an import that waits; whether there was one. */
    private boolean runNext() {
        try {
            var next = leases.next();
            return next.isPresent() && leased.run(next.get(), () -> isStopping);
        } catch (RuntimeException e) {
            failures.unavailable("the imports of authors", e);
            return false;
        }
    }
}
