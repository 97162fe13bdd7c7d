package dev.rehearse.launcher.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The signal that everything stops, given once, with the exit code. */
public final class StopSignal {

    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

    /** The first call counts. */
    public void give(int code) {
        exitCode.complete(code);
    }

    public boolean isGiven() {
        return exitCode.isDone();
    }

    public int await() {
        return exitCode.join();
    }

    /** Waits for the signal at most this long; true when it is given. */
    public boolean await(Duration patience) throws InterruptedException {
        try {
            exitCode.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
