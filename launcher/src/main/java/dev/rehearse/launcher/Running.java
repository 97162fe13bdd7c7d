package dev.rehearse.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Everything that was started, to be stopped in reverse order. */
final class Running implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Running.class.getName());

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Starts a part in the background. Like the others, it is stopped once it has started. */
    <T extends AutoCloseable> CompletableFuture<T> addLater(Supplier<T> start) {
        var part = CompletableFuture.supplyAsync(start);
        parts.push(() -> closeStarted(part));
        return part;
    }

    private static <T extends AutoCloseable> void closeStarted(CompletableFuture<T> part) throws Exception {
        try {
            part.join().close();
        } catch (CompletionException neverStarted) {
            // Intentional: the caller that waits for the part gets the failure.
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
