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
import java.util.function.Supplier;

/**
 * Simulates many examinees who take one test each, with the production code.
 *
 * <p>The result depends only on the test, the examinees and their number, never on the number of threads.
 *
 * @param count number of examinees, at least 1
 * @param threads number of threads, at least 1
 */
public record Simulation(Examinees examinees, int count, int threads) {

    /** How many examinees form a block, whose results are summed together. */
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
     * @param progress called from any thread with the number of examinees that have just finished
     */
    public SimulationResult run(Procedure test, IntConsumer progress) {
        Tally tally = tally(test);
        inBlocks(progress, () -> {
            Worker worker = new Worker(test, examinees);
            return new Shift(
                    (block, begin, end) -> tally.put(block, worker.simulate(begin, end)),
                    () -> tally.add(worker.administrations()));
        });
        return tally.result(count);
    }

    /** The whole test of each examinee, in their order; keeps all in memory. */
    public List<ExamineeResult> examinees(Procedure test) {
        ExamineeResult[] results = new ExamineeResult[count];
        inBlocks(
                _ -> {},
                () -> new Shift(
                        (_, begin, end) -> {
                            for (int examinee = begin; examinee < end; examinee++) {
                                results[examinee] = ExamineeResult.of(test, examinees, examinee);
                            }
                        },
                        () -> {}));
        return List.of(results);
    }

    public Comparison compare(Procedure first, Procedure second) {
        return compare(first, second, _ -> {});
    }

    /**
     * Lets the same examinees take two tests, with the same random numbers at the same positions.
     *
     * @param progress called from any thread with the number of examinees that have just finished both tests
     */
    public Comparison compare(Procedure first, Procedure second, IntConsumer progress) {
        PairedTally tally = new PairedTally(tally(first), tally(second), blocks());
        inBlocks(progress, () -> {
            Worker one = new Worker(first, examinees);
            Worker other = new Worker(second, examinees);
            return new Shift(
                    (block, begin, end) -> tally.put(block, one.simulate(begin, end), other.simulate(begin, end)),
                    () -> tally.add(one.administrations(), other.administrations()));
        });
        return tally.result(count);
    }

    /** The work of one thread: blocks of examinees, then its results. */
    private record Shift(Work work, Runnable end) {}

    private interface Work {
        void on(int block, int begin, int end);
    }

    private Tally tally(Procedure test) {
        return new Tally(blocks(), test.pool().items().size());
    }

    private int blocks() {
        return Math.ceilDiv(count, BLOCK);
    }

    private void inBlocks(IntConsumer progress, Supplier<Shift> shifts) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(executor.submit(() -> work(shifts.get(), next, progress)));
            }
            workers.forEach(Simulation::join);
        }
    }

    private void work(Shift shift, AtomicInteger next, IntConsumer progress) {
        for (int block = next.getAndIncrement(); block < blocks(); block = next.getAndIncrement()) {
            int begin = block * BLOCK;
            int end = Math.min(begin + BLOCK, count);
            shift.work().on(block, begin, end);
            progress.accept(end - begin);
        }
        shift.end().run();
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
