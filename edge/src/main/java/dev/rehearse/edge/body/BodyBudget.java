package dev.rehearse.edge.body;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The number of bytes of request bodies that a service holds at once. Parsing takes a multiple of it from a small heap.
 */
@Singleton
public class BodyBudget {

    private final AtomicLong free;

    BodyBudget(@ConfigProperty(name = "rehearse.body.budget") MemorySize budget) {
        free = new AtomicLong(budget.asLongValue());
    }

    /**
     * Reserves bytes for a body if they are free. The reservation's release frees them; a second call has no effect.
     */
    public Reservation reserve(long bytes) {
        long left = free.addAndGet(-bytes);
        if (left < 0) {
            free.addAndGet(bytes);
            return new Reservation(false, () -> {});
        }
        var isHeld = new AtomicBoolean(true);
        return new Reservation(true, () -> {
            if (isHeld.getAndSet(false)) {
                free.addAndGet(bytes);
            }
        });
    }

    /** A reservation, granted or not. */
    public record Reservation(boolean isGranted, Runnable release) {}
}
