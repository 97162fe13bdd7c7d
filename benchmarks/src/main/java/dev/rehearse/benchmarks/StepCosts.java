package dev.rehearse.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;

/** Runs {@link StepBenchmark} and prints what a step costs, as a table. */
@Command(name = "engine", description = "Measure what a step of the engine costs; takes three minutes.")
final class StepCosts implements Callable<Integer> {

    @Override
    public Integer call() throws RunnerException {
        System.out.println(
                "Measuring one step (record, EAP on 33 points, exact maximum information) for three minutes ...");
        double loadBefore = load();
        Map<Bank, RunResult> prepared = new EnumMap<>(Bank.class);
        Map<Bank, RunResult> plain = new EnumMap<>(Bank.class);
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(StepBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .shouldFailOnError(true)
                        .build())
                .run()) {
            boolean isPrepared = result.getParams().getBenchmark().endsWith("prepared");
            Bank bank = Bank.valueOf(result.getParams().getParam("bank"));
            (isPrepared ? prepared : plain).put(bank, result);
        }
        System.out.printf(
                "%n%13s %21s %6s %14s %25s %7s%n",
                "items", "prepared, us per step", "goal", "bytes per step", "plain loop, us per step", "ratio");
        prepared.forEach((bank, result) -> print(bank, result, Objects.requireNonNull(plain.get(bank))));
        System.out.printf(
                "%nOne thread, +/- is the 99.9 %% interval; load average before %.1f, after %.1f%n",
                loadBefore, load());
        return 0;
    }

    private static void print(Bank bank, RunResult preparedRun, RunResult plainRun) {
        Result<?> prepared = preparedRun.getPrimaryResult();
        Result<?> plain = plainRun.getPrimaryResult();
        System.out.printf(
                "%13s %11.3f +/- %5.3f %6.1f %14.1f %15.1f +/- %5.1f %6.0fx%n",
                bank.description,
                prepared.getScore(),
                prepared.getScoreError(),
                bank.goal,
                bytes(preparedRun),
                plain.getScore(),
                plain.getScoreError(),
                plain.getScore() / prepared.getScore());
    }

    private static double bytes(RunResult run) {
        return Objects.requireNonNull(run.getSecondaryResults().get("gc.alloc.rate.norm"))
                .getScore();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
