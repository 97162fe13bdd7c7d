package dev.rehearse.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link StepBenchmark} and prints what a step costs, as a table: {@code ./rehearse bench engine}. */
public final class StepCosts {

    /** Microseconds per step that the engine promises, by the number of items. */
    private static final Map<Integer, Double> GOALS = Map.of(1_000, 1.5, 10_000, 3.0, 100_000, 6.0);

    private StepCosts() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws RunnerException {
        System.out.println(
                "Measuring one step (record, EAP on 33 points, exact maximum information) for two minutes ...");
        double loadBefore = load();
        TreeMap<Integer, Result<?>> prepared = new TreeMap<>();
        TreeMap<Integer, Result<?>> plain = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(StepBenchmark.class.getSimpleName())
                        .verbosity(VerboseMode.SILENT)
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .shouldFailOnError(true)
                        .build())
                .run()) {
            boolean isPrepared = result.getParams().getBenchmark().endsWith("prepared");
            int items = Integer.parseInt(result.getParams().getParam("items"));
            (isPrepared ? prepared : plain).put(items, result.getPrimaryResult());
        }
        System.out.printf(
                "%n%9s %21s %8s %24s %8s%n",
                "items", "prepared, us per step", "goal", "plain loop, us per step", "ratio");
        prepared.forEach((items, result) -> print(items, result, plain.get(items)));
        System.out.printf(
                "%nOne thread, +/- is the 99.9 %% interval; load average before %.1f, after %.1f%n",
                loadBefore, load());
    }

    private static void print(int items, Result<?> prepared, @Nullable Result<?> plain) {
        if (plain == null) {
            return;
        }
        System.out.printf(
                "%9d %12.3f +/- %4.3f %8.1f %14.1f +/- %5.1f %7.0fx%n",
                items,
                prepared.getScore(),
                prepared.getScoreError(),
                GOALS.get(items),
                plain.getScore(),
                plain.getScoreError(),
                plain.getScore() / prepared.getScore());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
