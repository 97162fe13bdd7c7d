package dev.rehearse.benchmarks.interview;

import dev.rehearse.benchmarks.notify.ServiceProcess;
import dev.rehearse.benchmarks.signup.Times;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Prints what is measured, each round beside pgbench's rate around it. */
final class InterviewTable {

    private static final double GOAL = 0.3;

    private final ServiceProcess service;
    private final double loadBefore = load();

    InterviewTable(ServiceProcess service) {
        this.service = service;
    }

    /**
     * A round of answers to so many interviews at once.
     *
     * @param pgbench transactions a second, on average of directly before and directly after the round
     * @param refused requests that the service was not available for
     */
    record Row(int items, int clients, double seconds, double pgbench, int refused, Times answers, Times starts) {

        double rate() {
            return answers.count() / seconds;
        }
    }

    void head() {
        System.out.printf(
                "%n%7s %8s %10s %9s %9s %9s %9s %11s %12s %6s %9s%n",
                "items",
                "at once",
                "answers/s",
                "pgbench",
                "/ pgbench",
                "p50 ms",
                "p99 ms",
                "start p50",
                "start/answer",
                "503",
                "MB");
    }

    void print(Row row) throws IOException {
        System.out.printf(
                "%,7d %8d %,10.0f %,9.0f %9.2f %9.1f %9.1f %11.1f %12.2f %6d %9d%n",
                row.items(),
                row.clients(),
                row.rate(),
                row.pgbench(),
                row.rate() / row.pgbench(),
                row.answers().percentile(50),
                row.answers().percentile(99),
                row.starts().percentile(50),
                row.starts().percentile(50) / row.answers().percentile(50),
                row.refused(),
                service.memory());
    }

    void printNone(int items, int clients, int refused) {
        System.out.printf("%,7d %8d no answer in time, %d requests refused by 503%n", items, clients, refused);
    }

    void foot() {
        System.out.printf(
                "%nGoals: answers / pgbench %.1f at 32, p99 30 ms at 100, start/answer 2."
                        + " Load average before %.1f, after %.1f%n",
                GOAL, loadBefore, load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
