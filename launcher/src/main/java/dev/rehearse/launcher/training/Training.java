package dev.rehearse.launcher.training;

import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.postgres.Schemas;
import dev.rehearse.launcher.process.Child;
import dev.rehearse.launcher.process.HttpReadiness;
import dev.rehearse.launcher.process.ProcessLog;
import dev.rehearse.launcher.process.Program;
import dev.rehearse.launcher.terminal.Stopwatch;
import dev.rehearse.launcher.terminal.Terminal;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs each service that has no AOT cache once in the background, with a database of its own, so that the JVM can
 * record the classes that it loads and links.
 */
public final class Training implements AutoCloseable {

    /** A temporary database, dropped after use. */
    static final String DATABASE = "rehearse_training";

    private static final Logger LOG = Logger.getLogger(Training.class.getName());
    private static final Duration READY = Duration.ofMinutes(3);
    private static final Duration WRITTEN = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(200);

    private final List<Cache> caches;
    private final Schemas schemas;
    private final Programs programs;
    private final Terminal terminal;
    private final Thread thread;

    private volatile @Nullable Child child;
    private volatile boolean closed;

    public Training(List<Cache> caches, Schemas schemas, Programs programs, Terminal terminal) {
        this.caches = caches.stream().filter(Cache::isMissing).toList();
        this.schemas = schemas;
        this.programs = programs;
        this.terminal = terminal;
        this.thread = Thread.ofPlatform().name("training").daemon().unstarted(this::run);
    }

    /** Builds the program of a service for a training run. */
    @FunctionalInterface
    public interface Programs {
        Program of(Service service, TrainingService trained, List<String> flags);
    }

    /** Begins in the background if a service has no cache. */
    public Training start() {
        if (!caches.isEmpty()) {
            thread.start();
        }
        return this;
    }

    private void run() {
        terminal.say(terminal.quiet("Preparing faster starts in the background ..."));
        var watch = Stopwatch.start();
        try {
            schemas.drop(DATABASE);
            schemas.create(DATABASE);
            for (var cache : caches) {
                train(cache);
            }
            terminal.say(terminal.quiet("The next start will be faster (prepared in " + watch + ")."));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            if (!closed) {
                LOG.log(Level.WARNING, "Training failed", e);
                terminal.say(terminal.quiet("Could not prepare faster starts: " + e.getMessage()));
            }
        } finally {
            cleanUp();
        }
    }

    private void train(Cache cache) throws IOException, InterruptedException {
        cache.discardDraft();
        var service = cache.service();
        var trained = onFreePorts();
        var program = programs.of(service, trained, cache.trainingFlags());
        new ProcessLog(program.log()).rotate();
        var process = launch(program);
        awaitReady(process, trained, program);
        new WarmUp(trained.port()).to(service.samplePaths());
        process.terminate();
        if (!process.awaitExit(WRITTEN) || !cache.adopt()) {
            throw new IllegalStateException(service.title() + " wrote no cache, see " + program.log());
        }
        process.awaitExit();
        child = null;
    }

    /** Under the lock, so that nothing is started after the stop. */
    private synchronized Child launch(Program program) throws InterruptedException {
        if (closed) {
            throw new InterruptedException();
        }
        var started = Child.start(program);
        child = started;
        return started;
    }

    private static void awaitReady(Child process, TrainingService trained, Program program)
            throws InterruptedException {
        var readiness = HttpReadiness.ofPort(trained.managementPort());
        var watch = Stopwatch.start();
        while (!readiness.isReached()) {
            if (process.awaitExit(POLL) || watch.elapsed().compareTo(READY) > 0) {
                throw new IllegalStateException(program.name() + " was never ready, see " + program.log());
            }
        }
    }

    /** Both ports are held until both are known, so that they differ. */
    private static TrainingService onFreePorts() throws IOException {
        try (var first = new ServerSocket(0);
                var second = new ServerSocket(0)) {
            return new TrainingService(first.getLocalPort(), second.getLocalPort(), DATABASE);
        }
    }

    private void cleanUp() {
        var process = child;
        if (process != null) {
            process.kill();
        }
        caches.forEach(Cache::discardDraft);
        try {
            schemas.drop(DATABASE);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The training database stays until the next training", e);
        }
    }

    /** Aborts a training run; a partial cache is useless. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
