package dev.rehearse.edge.body;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many bytes of request bodies a service holds at once: parsing takes a multiple of it from a small heap. */
@Singleton
public class BodyBudget {

    private final AtomicLong free;

    BodyBudget(@ConfigProperty(name = "rehearse.body.budget") MemorySize budget) {
        free = new AtomicLong(budget.asLongValue());
    }

    /** Takes the bytes for a body if they are free; running what is given back frees them, once. */
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

    /** Room for a body, where there is some. */
    public record Reservation(boolean isGranted, Runnable release) {}
}
