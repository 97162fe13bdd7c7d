package dev.rehearse.question.page;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A value that is read once per catalog version, however many requests need it at the same time. */
public final class PerState<T> {

    private final CatalogVersion version;
    private final Supplier<T> reading;
    private final AtomicReference<State<T>> last = new AtomicReference<>(new State<>(Long.MIN_VALUE, failed()));

    public PerState(CatalogVersion version, Supplier<T> reading) {
        this.version = version;
        this.reading = reading;
    }

    private record State<T>(long number, CompletableFuture<T> value) {}

    public T get() {
        // Read before the value: a change in between makes the value newer than its number, never older.
        var number = version.current();
        return number.isPresent() ? of(number.getAsLong()) : reading.get();
    }

    private T of(long number) {
        var known = last.get();
        if (known.number() == number && !known.value().isCancelled()) {
            return SharedResult.await(known.value(), reading);
        }
        var next = new State<>(number, new CompletableFuture<T>());
        return last.compareAndSet(known, next) ? SharedResult.make(next.value(), reading) : of(number);
    }

    private static <T> CompletableFuture<T> failed() {
        var none = new CompletableFuture<T>();
        none.cancel(false);
        return none;
    }
}
