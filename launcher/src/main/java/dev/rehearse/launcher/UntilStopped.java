package dev.rehearse.launcher;

import dev.rehearse.installation.Reason;
import dev.rehearse.installation.Refusal;
import dev.rehearse.launcher.process.StopSignal;
import dev.rehearse.launcher.terminal.Stopwatch;
import dev.rehearse.launcher.terminal.Terminal;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs a task until Ctrl-C, SIGTERM or a failure. */
final class UntilStopped {

    /** Longer than all the graces of what has to be stopped. */
    private static final long STOP_MINUTES = 2;

    private UntilStopped() {}

    /** What is done until the stop signal; returns the exit code. */
    @FunctionalInterface
    interface Task {
        int toTheEnd(Setting setting) throws InterruptedException;
    }

    /** Returns the exit code; a refusal is told on standard error. */
    static int run(Options options, Task task) throws InterruptedException {
        try {
            return supervised(options, task);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
        } catch (UncheckedIOException e) {
            System.err.println("Rehearse can't go on: " + Reason.of(e));
        }
        return 1;
    }

    /** The shutdown hook waits until all is stopped and sets the exit code. */
    private static int supervised(Options options, Task task) throws InterruptedException {
        var watch = Stopwatch.start();
        var stop = new StopSignal();
        var stopped = new CountDownLatch(1);
        var terminal = Terminal.standard();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!stop.isGiven()) {
                stop.give(0);
                terminal.say("\nStopping ...");
            }
            await(stopped);
            System.out.flush();
            Runtime.getRuntime().halt(stop.await());
        }));
        try {
            var setting = new Setting(options, terminal, stop, Clock.systemUTC(), watch);
            return task.toTheEnd(setting);
        } finally {
            stopped.countDown();
        }
    }

    private static void await(CountDownLatch stopped) {
        try {
            if (!stopped.await(STOP_MINUTES, TimeUnit.MINUTES)) {
                System.err.println("Not everything could be stopped.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
