package dev.rehearse.question.page;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A result that the first who needs it works out, while all others wait for it. */
final class SharedResult {

    private SharedResult() {}

    /** Works it out. Where that fails, each of those who wait tries it, and gets a failure of its own. */
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
