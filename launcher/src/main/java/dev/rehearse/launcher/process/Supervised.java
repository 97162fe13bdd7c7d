package dev.rehearse.launcher.process;

import dev.rehearse.launcher.layout.Refusal;
import dev.rehearse.launcher.terminal.Stopwatch;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A process that is kept running: started again when it dies, until everything stops or it dies too often. */
public final class Supervised implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Ctrl-C in a terminal reaches the children too, and they may be gone before the launcher knows of it. */
    private static final Duration SIGNAL_ARRIVES = Duration.ofSeconds(1);

    private final Program program;
    private final Readiness readiness;
    private final Duration patience;
    private final StopSignal stop;
    private final Incidents incidents;
    private final InstantSource clock;
    private final Restarts restarts = new Restarts();

    private @Nullable Child child;
    private boolean closed;

    public Supervised(
            Program program,
            Readiness readiness,
            Duration patience,
            StopSignal stop,
            Incidents incidents,
            InstantSource clock) {
        this.program = program;
        this.readiness = readiness;
        this.patience = patience;
        this.stop = stop;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Starts the process and waits until it is ready; one that never is ends the start of everything. */
    public Duration start() throws InterruptedException {
        new ProcessLog(program.log()).rotate();
        var watch = Stopwatch.start();
        var first = launch();
        if (first != null && !becomesReady(first)) {
            throw refusal(first);
        }
        return watch.elapsed();
    }

    /** Watches the process from now on. */
    public void watch() {
        Thread.ofVirtual().name("watch-" + program.name()).start(() -> {
            try {
                while (revive()) {
                    // Each round is one death.
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    public synchronized long pid() {
        return child == null ? -1 : child.pid();
    }

    private boolean revive() throws InterruptedException {
        var current = current();
        if (current == null) {
            return false;
        }
        var code = current.awaitExit();
        if (stop.await(SIGNAL_ARRIVES)) {
            return false;
        }
        incidents.died(program, code);
        if (!restarts.allow(clock.instant())) {
            incidents.gaveUp(program);
            stop.give(1);
            return false;
        }
        var watch = Stopwatch.start();
        var next = launch();
        if (next != null && becomesReady(next)) {
            incidents.returned(program, watch.elapsed());
        }
        return next != null;
    }

    private synchronized @Nullable Child current() {
        return child;
    }

    /** No process is started once the end has begun. */
    private synchronized @Nullable Child launch() {
        if (closed || stop.isGiven()) {
            return null;
        }
        child = Child.start(program);
        return child;
    }

    /** False when it died or took too long; true also when everything stops and nobody waits any more. */
    private boolean becomesReady(Child candidate) throws InterruptedException {
        var watch = Stopwatch.start();
        while (!stop.isGiven()) {
            if (readiness.isReached() && candidate.isAlive()) {
                return true;
            }
            if (watch.elapsed().compareTo(patience) > 0 || candidate.awaitExit(POLL)) {
                return stop.await(SIGNAL_ARRIVES);
            }
        }
        return true;
    }

    private Refusal refusal(Child dead) throws InterruptedException {
        var fate = dead.isAlive()
                ? "was not ready after " + patience.toSeconds() + " s"
                : "stopped before it was ready (exit code " + dead.awaitExit() + ")";
        var lines = String.join("\n  ", new ProcessLog(program.log()).tail());
        return new Refusal(
                "%s %s. The last lines of %s:%n%n  %s%n".formatted(program.name(), fate, program.log(), lines));
    }

    /** Asks the process to end, without waiting. */
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
