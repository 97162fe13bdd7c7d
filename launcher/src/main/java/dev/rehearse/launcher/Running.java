package dev.rehearse.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Everything that was started and has to be stopped, last things first. */
final class Running implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Running.class.getName());

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Starts something in the background; it is stopped like the rest, once it has started. */
    <T extends AutoCloseable> CompletableFuture<T> addLater(Supplier<T> start) {
        var part = CompletableFuture.supplyAsync(start);
        parts.push(() -> closeStarted(part));
        return part;
    }

    private static <T extends AutoCloseable> void closeStarted(CompletableFuture<T> part) throws Exception {
        try {
            part.join().close();
        } catch (CompletionException neverStarted) {
            // Intentional: whoever waits for the part hears of it.
        }
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Something could not be stopped", e);
            }
        }
    }
}
