package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.step.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Many examinees who take one test each, by the code that real examinees meet.
 *
 * <p>The result depends on test, examinees and their number alone, never on the number of threads.
 *
 * @param count how many examinees, at least 1
 * @param threads how many work at the same time, at least 1
 */
public record Simulation(Examinees examinees, int count, int threads) {

    /** How many examinees are simulated and added up together. */
    private static final int BLOCK = 512;

    public Simulation {
        if (count < 1) {
            throw new InvalidSetting("number of examinees", count, "at least 1");
        }
        if (threads < 1) {
            throw new InvalidSetting("number of threads", threads, "at least 1");
        }
    }

    public SimulationResult run(Procedure test) {
        return run(test, _ -> {});
    }

    /**
     * Runs it.
     *
     * @param progress is told, from any thread, how many examinees have just finished
     */
    public SimulationResult run(Procedure test, IntConsumer progress) {
        int blocks = Math.ceilDiv(count, BLOCK);
        Tally tally = new Tally(blocks, test.pool().items().size());
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(executor.submit(() -> work(new Worker(test, examinees), tally, next, progress)));
            }
            workers.forEach(Simulation::join);
        }
        return tally.result(count);
    }

    private void work(Worker worker, Tally tally, AtomicInteger next, IntConsumer progress) {
        int blocks = Math.ceilDiv(count, BLOCK);
        for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
            int begin = block * BLOCK;
            int end = Math.min(begin + BLOCK, count);
            tally.put(block, worker.simulate(begin, end));
            progress.accept(end - begin);
        }
        tally.add(worker.administrations());
    }

    private static void join(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The simulation was interrupted", interrupted);
        }
    }
}
