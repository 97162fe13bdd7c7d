package dev.rehearse.benchmarks;

import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.Enemies;
import dev.rehearse.adaptive.exposure.SympsonHetter;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.step.PreparedProcedure;
import dev.rehearse.adaptive.step.ProcedureSitting;
import dev.rehearse.adaptive.stopping.MaximumLength;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/**
 * What an interview asks of the engine: four content areas, exposure control, enemies and the reason of each choice.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ProcedureBenchmark {

    private static final int AREAS = 4;
    private static final int LENGTH = 20;
    private static final int EXAMINEES = 1000;
    private static final long SEED = 1;

    /** How many items there are to choose from. */
    @Param({"53", "1000", "10000"})
    int items;

    private ItemPool pool = Workload.guessablePool(LENGTH, SEED);
    private PreparedProcedure test = procedure(LENGTH);
    private PreparedProcedure longerTest = test;
    private List<Response> responses = List.of();
    private PlainLoop plainLoop = new PlainLoop(pool);
    private final double[] draws = Workload.draws(EXAMINEES * LENGTH);
    private int examinee;

    /** Prepares the tests, which is not part of a step. */
    @Setup
    public void prepare() {
        pool = Workload.guessablePool(items, SEED);
        test = procedure(LENGTH);
        longerTest = procedure(2 * LENGTH);
        plainLoop = new PlainLoop(pool);
        ProcedureSitting sitting = longerTest.begin(SEED);
        responses =
                IntStream.range(0, LENGTH).mapToObj(k -> response(sitting, k)).toList();
    }

    private static Response response(ProcedureSitting sitting, int k) {
        Step.Administer step = (Step.Administer) sitting.step(Duration.ZERO);
        sitting.record(k % 2);
        return new Response(step.item().id(), k % 2);
    }

    private PreparedProcedure procedure(int length) {
        List<String> ids = pool.items().stream().map(Item::id).toList();
        Map<String, Double> exposure = ids.stream().collect(Collectors.toMap(Function.identity(), _ -> 0.5));
        Map<String, String> areas =
                IntStream.range(0, ids.size()).boxed().collect(Collectors.toMap(ids::get, i -> "area" + i % AREAS));
        Map<String, Double> shares =
                IntStream.range(0, AREAS).boxed().collect(Collectors.toMap(area -> "area" + area, _ -> 1.0 / AREAS));
        return PreparedProcedure.of(TestProcedure.over(pool)
                .selection(new SympsonHetter(exposure, new MaximumInformation()))
                .constrain(new Enemies(Set.copyOf(ids.subList(3, 5))), new Enemies(Set.copyOf(ids.subList(5, 7))))
                .blueprint(new Blueprint(areas, shares))
                .stopWhen(new MaximumLength(Math.min(length, ids.size())))
                .build());
    }

    /** One examinee's twenty steps. */
    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public double step() {
        examinee = (examinee + 1) % EXAMINEES;
        ProcedureSitting sitting = test.begin(examinee);
        for (int k = 0; sitting.step(Duration.ZERO) instanceof Step.Administer; k++) {
            sitting.record(score(k));
        }
        return sitting.estimate().ability();
    }

    /** Twenty stored answers taken in and the step after them, as after a restart. */
    @Benchmark
    public Step replay() {
        ProcedureSitting sitting = longerTest.begin(SEED);
        for (Response response : responses) {
            sitting.record(response);
        }
        return sitting.step(Duration.ZERO);
    }

    /** The yardstick, which keeps none of these rules: a plain loop over all items. */
    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public double plainLoop() {
        examinee = (examinee + 1) % EXAMINEES;
        plainLoop.restart();
        for (int k = 0; k < LENGTH; k++) {
            plainLoop.choose();
            plainLoop.record(score(k));
        }
        return plainLoop.ability();
    }

    private int score(int k) {
        return draws[examinee * LENGTH + k] < 0.5 ? 1 : 0;
    }
}
