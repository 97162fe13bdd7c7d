package dev.rehearse.launcher.process;

import dev.rehearse.installation.Reason;
import dev.rehearse.launcher.terminal.Stopwatch;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Restarts a part whenever it fails, with backoff, until everything stops. */
public final class Restarts {

    private static final Logger LOG = Logger.getLogger(Restarts.class.getName());

    /** Ctrl-C in a terminal also reaches the parts, which may end before the launcher handles the signal. */
    static final Duration SIGNAL_ARRIVES = Duration.ofSeconds(1);

    private final Part part;
    private final StopSignal stop;
    private final PartListener listener;
    private final Backoff backoff = new Backoff();

    public Restarts(Part part, StopSignal stop, PartListener listener) {
        this.part = part;
        this.stop = stop;
        this.listener = listener;
    }

    /** A part of the product that can be restarted. */
    public interface Part {

        String name();

        Path log();

        /** Waits until it ends; returns how it ended. */
        String awaitEnd() throws InterruptedException;

        /** Starts it and waits until it is ready; returns "" or the reason why it is not. */
        String restart() throws InterruptedException;
    }

    /** Begins to supervise a part that is ready. */
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

    /** Supervision continues after any failure here. */
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
            listener.failed(new PartListener.Failure(part.name(), how, part.log(), wait));
            if (stop.await(wait)) {
                return;
            }
            how = restart();
            lasted = Duration.ZERO;
            if (how.isEmpty() && !stop.isGiven()) {
                listener.returned(part.name(), watch.elapsed());
            }
        }
    }

    /** Starting a process can fail for a while, as with a full disk or too many processes. */
    private String restart() throws InterruptedException {
        try {
            return part.restart();
        } catch (UncheckedIOException e) {
            return "could not be started (" + Reason.of(e) + ")";
        }
    }
}
