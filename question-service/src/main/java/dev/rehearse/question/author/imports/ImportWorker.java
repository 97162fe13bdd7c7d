package dev.rehearse.question.author.imports;

import dev.rehearse.edge.problem.FailureLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Runs the imports that wait, one at a time in each replica, so that memory does not grow with their number. It looks
 * for some when a request has brought one, and every few seconds for those of other replicas.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration PERIOD = Duration.ofSeconds(3);

    private static final Duration LOOK = Duration.ofMillis(100);

    private final ImportLeases leases;
    private final LeasedImport leased;
    private final StoredImports imports;
    private final FailureLog failures;
    private final Thread thread = Thread.ofVirtual().name("imports").unstarted(this::work);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
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
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the end of a short import, so that its result can be shown at once. */
    void awaitEnd(UUID id, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (end - System.nanoTime() > 0 && !isOver(id)) {
            lock.lock();
            try {
                if (changed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.debug("an import may be over");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean isOver(UUID id) {
        return imports.byId(id).map(StoredImport::isOver).orElse(true);
    }

    private void work() {
        while (!isStopping) {
            boolean isIdle = true;
            try {
                var next = leases.next();
                isIdle = next.isEmpty() || !leased.run(next.get(), () -> isStopping);
            } catch (RuntimeException e) {
                failures.unavailable("the imports of authors", e);
            }
            if (isIdle) {
                pause();
            } else {
                signal();
            }
        }
    }

    private void pause() {
        lock.lock();
        try {
            if (!isStopping && changed.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("there may be an import to run");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isStopping = true;
        } finally {
            lock.unlock();
        }
    }
}
