package dev.rehearse.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;

/** Runs {@link StepBenchmark} and {@link ProcedureBenchmark} and prints what a step costs, as tables. */
@Command(name = "engine", description = "Measure what a step of the engine costs; takes seven minutes.")
final class StepCosts implements Callable<Integer> {

    private static final int[] POOLS = {53, 1000, 10000};

    @Override
    public Integer call() throws RunnerException {
        System.out.println("Measuring one step, alone and with the rules of an interview, for seven minutes ...");
        double loadBefore = load();
        Map<String, RunResult> results = new HashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include("\\.(Step|Procedure)Benchmark\\.")
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .shouldFailOnError(true)
                        .build())
                .run()) {
            results.put(key(result.getParams()), result);
        }
        printSteps(results);
        printProcedures(results);
        System.out.printf(
                "%nOne thread, +/- is the 99.9 %% interval; load average before %.1f, after %.1f%n",
                loadBefore, load());
        return 0;
    }

    /** As {@code StepBenchmark.prepared THREE_PARAMETER_1000}. */
    private static String key(BenchmarkParams params) {
        String name = params.getBenchmark();
        String method = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
        return method + " " + params.getParam(params.getParamsKeys().iterator().next());
    }

    private static void printSteps(Map<String, RunResult> results) {
        System.out.printf(
                "%nRecord, EAP on 33 points, exact maximum information%n%13s %21s %6s %14s %25s %7s%n",
                "items", "prepared, us per step", "goal", "bytes per step", "plain loop, us per step", "ratio");
        for (Bank bank : Bank.values()) {
            RunResult prepared = of(results, "StepBenchmark.prepared " + bank);
            RunResult plain = of(results, "StepBenchmark.plainLoop " + bank);
            System.out.printf(
                    "%13s %21s %6.1f %14.1f %25s %6.0fx%n",
                    bank.description,
                    interval(prepared),
                    bank.goal,
                    bytes(prepared),
                    interval(plain),
                    score(plain) / score(prepared));
        }
    }

    private static void printProcedures(Map<String, RunResult> results) {
        System.out.printf(
                "%nWith blueprint, exposure control, enemies and reasons, EAP on 121 points; goal 20 us each%n"
                        + "%13s %21s %14s %27s %25s%n",
                "items", "us per step", "bytes per step", "us to replay 20 and step", "plain loop, us per step");
        for (int items : POOLS) {
            RunResult step = of(results, "ProcedureBenchmark.step " + items);
            System.out.printf(
                    "%13s %21s %14.1f %27s %25s%n",
                    "%,d, 3PL".formatted(items),
                    interval(step),
                    bytes(step),
                    interval(of(results, "ProcedureBenchmark.replay " + items)),
                    interval(of(results, "ProcedureBenchmark.plainLoop " + items)));
        }
    }

    private static RunResult of(Map<String, RunResult> results, String key) {
        return Objects.requireNonNull(results.get(key), key);
    }

    private static double score(RunResult run) {
        return run.getPrimaryResult().getScore();
    }

    private static String interval(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        return "%.3f +/- %.3f".formatted(result.getScore(), result.getScoreError());
    }

    private static double bytes(RunResult run) {
        return Objects.requireNonNull(run.getSecondaryResults().get("gc.alloc.rate.norm"))
                .getScore();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
