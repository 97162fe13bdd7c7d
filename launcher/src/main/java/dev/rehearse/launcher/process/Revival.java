package dev.rehearse.launcher.process;

import dev.rehearse.launcher.layout.Reason;
import dev.rehearse.launcher.terminal.Stopwatch;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts a part again whenever it fails, with a growing wait in between, for as long as it takes. */
public final class Revival {

    private static final Logger LOG = Logger.getLogger(Revival.class.getName());

    /** Ctrl-C in a terminal reaches the parts too, and they may be gone before the launcher knows of it. */
    static final Duration SIGNAL_ARRIVES = Duration.ofSeconds(1);

    private final Part part;
    private final StopSignal stop;
    private final Incidents incidents;
    private final Backoff backoff = new Backoff();

    public Revival(Part part, StopSignal stop, Incidents incidents) {
        this.part = part;
        this.stop = stop;
        this.incidents = incidents;
    }

    /** A part of the product that can be started again. */
    public interface Part {

        String name();

        Path log();

        /** Waits until it ends; says how it did. */
        String awaitEnd() throws InterruptedException;

        /** Starts it and waits until it is ready; "" or, when it never was, what happened. */
        String restart() throws InterruptedException;
    }

    /** Begins to watch a part that is ready. */
    public void begin() {
        Thread.ofVirtual().name("watch-" + part.name()).start(() -> {
            try {
                while (!stop.isGiven()) {
                    watchOnce();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Whatever goes wrong here, the part is watched on. */
    private void watchOnce() throws InterruptedException {
        try {
            var ready = Stopwatch.start();
            revive(part.awaitEnd(), ready.elapsed());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Watching " + part.name(), e);
        }
    }

    private void revive(String end, Duration ready) throws InterruptedException {
        var watch = Stopwatch.start();
        var how = end;
        var lasted = ready;
        while (!how.isEmpty() && !stop.await(SIGNAL_ARRIVES)) {
            var wait = backoff.next(lasted);
            incidents.failed(new Incidents.Failure(part.name(), how, part.log(), wait));
            if (stop.await(wait)) {
                return;
            }
            how = restart();
            lasted = Duration.ZERO;
            if (how.isEmpty() && !stop.isGiven()) {
                incidents.returned(part.name(), watch.elapsed());
            }
        }
    }

    /** What can't even be started may be startable later: a full disk, too many processes. */
    private String restart() throws InterruptedException {
        try {
            return part.restart();
        } catch (UncheckedIOException e) {
            return "could not be started (" + Reason.of(e) + ")";
        }
    }
}
