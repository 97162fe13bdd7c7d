package dev.rehearse.question.page;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A result that is computed by the first caller, while all others wait for it. */
final class SharedResult {

    private SharedResult() {}

    /** Computes it. If that fails, each waiting caller tries it itself, and gets its own failure. */
    static <T> T make(CompletableFuture<T> result, Supplier<T> work) {
        try {
            var made = work.get();
            result.complete(made);
            return made;
        } finally {
            result.cancel(false);
        }
    }

    static <T> T await(CompletableFuture<T> result, Supplier<T> work) {
        return awaited(result).orElseGet(work);
    }

    private static <T> Optional<T> awaited(CompletableFuture<T> result) {
        try {
            return Optional.of(result.join());
        } catch (CancellationException itFailed) {
            return Optional.empty();
        }
    }
}
