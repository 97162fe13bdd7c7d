package dev.rehearse.benchmarks;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.step.PreparedMaximumInformation;
import dev.rehearse.adaptive.step.PreparedSitting;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One step: record the answer, estimate by EAP on 33 points, choose the next item by exact maximum information. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(StepBenchmark.LENGTH)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StepBenchmark {

    static final int EXAMINEES = 1000;
    static final int LENGTH = 20;

    /** What there is to choose from. */
    @Param
    Bank bank = Bank.TWO_PARAMETER_1000;

    private ItemPool pool = Workload.pool(1, 0);
    private PreparedSitting sitting =
            PreparedMaximumInformation.of(pool, Workload.ESTIMATOR).begin(0);
    private int examinee;
    private PlainLoop plainLoop = new PlainLoop(pool);
    private final double[] abilities = Workload.abilities(EXAMINEES);
    private final double[] draws = Workload.draws(EXAMINEES * LENGTH);

    /** Prepares the pool, which is not part of a step. */
    @Setup
    public void prepare() {
        pool = bank.pool();
        sitting = PreparedMaximumInformation.of(
                        pool, Workload.ESTIMATOR, new MaximumLength(LENGTH), new TargetStandardError(0.01))
                .begin(0);
        plainLoop = new PlainLoop(pool);
    }

    /** The engine's prepared test, its stopping rules included: one examinee's twenty steps, another one each time. */
    @Benchmark
    public double prepared() {
        examinee = (examinee + 1) % EXAMINEES;
        sitting.restart(examinee);
        int k = 0;
        for (int item = sitting.next(); item != PreparedSitting.OVER; item = sitting.next()) {
            sitting.record(score(item, k++));
        }
        return sitting.estimate().ability();
    }

    /** The yardstick: a plain loop over all items, with nothing prepared. */
    @Benchmark
    public double plainLoop() {
        examinee = (examinee + 1) % EXAMINEES;
        plainLoop.restart();
        for (int k = 0; k < LENGTH; k++) {
            plainLoop.record(score(plainLoop.choose(), k));
        }
        return plainLoop.ability();
    }

    private int score(int index, int k) {
        Item item = pool.items().get(index);
        return draws[examinee * LENGTH + k] < item.model().probability(1, abilities[examinee]) ? 1 : 0;
    }
}
