package dev.rehearse.launcher.process;

import dev.rehearse.installation.Refusal;
import dev.rehearse.launcher.terminal.Stopwatch;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A supervised process: restarted whenever it ends, until everything stops. */
public final class Supervised implements AutoCloseable, Restarts.Part {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Program program;
    private final Readiness readiness;
    private final Duration patience;
    private final StopSignal stop;

    private @Nullable Child child;
    private boolean closed;

    public Supervised(Program program, Readiness readiness, Duration patience, StopSignal stop) {
        this.program = program;
        this.readiness = readiness;
        this.patience = patience;
        this.stop = stop;
    }

    /** Starts the process and waits until it is ready. If it never is, the start of the product fails. */
    public Duration start() throws InterruptedException {
        new ProcessLog(program.log()).rotate();
        var watch = Stopwatch.start();
        var end = restart();
        if (!end.isEmpty()) {
            var lines = String.join("\n  ", new ProcessLog(program.log()).tail());
            throw new Refusal("%s %s. The last lines of %s:%n%n  %s%n".formatted(name(), end, program.log(), lines));
        }
        return watch.elapsed();
    }

    public synchronized long pid() {
        return child == null ? -1 : child.pid();
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public Path log() {
        return program.log();
    }

    @Override
    public String awaitEnd() throws InterruptedException {
        var current = current();
        return current == null ? "" : "stopped by itself (exit code %d)".formatted(current.awaitExit());
    }

    @Override
    public String restart() throws InterruptedException {
        var next = launch();
        if (next == null || becomesReady(next)) {
            return "";
        }
        if (!next.isAlive()) {
            return "stopped before it was ready (exit code %d)".formatted(next.awaitExit());
        }
        next.kill();
        return "was not ready after %d s (on a busy machine, allow more by --start-timeout SECONDS)"
                .formatted(patience.toSeconds());
    }

    private synchronized @Nullable Child current() {
        return child;
    }

    /** Starts no process once everything is stopping. */
    private synchronized @Nullable Child launch() {
        if (closed || stop.isGiven()) {
            return null;
        }
        child = Child.start(program);
        return child;
    }

    /** False if the process ended or timed out; true if it is ready, or if everything is stopping. */
    private boolean becomesReady(Child candidate) throws InterruptedException {
        var watch = Stopwatch.start();
        while (!stop.isGiven()) {
            if (readiness.isReached() && candidate.isAlive()) {
                return true;
            }
            if (watch.elapsed().compareTo(patience) > 0 || candidate.awaitExit(POLL)) {
                return stop.await(Restarts.SIGNAL_ARRIVES);
            }
        }
        return true;
    }

    /** Sends SIGTERM without waiting. */
    public synchronized void terminate() {
        closed = true;
        if (child != null) {
            child.terminate();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (child != null) {
            child.stop(GRACE);
        }
    }
}
