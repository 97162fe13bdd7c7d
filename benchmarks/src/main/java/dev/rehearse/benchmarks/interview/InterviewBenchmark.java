package dev.rehearse.benchmarks.interview;

import dev.rehearse.benchmarks.interview.Candidate.Pace;
import dev.rehearse.benchmarks.interview.InterviewTable.Row;
import dev.rehearse.benchmarks.notify.ServiceProcess;
import dev.rehearse.benchmarks.signup.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Answers questions of many interviews at once, and has pgbench commit on the same PostgreSQL in the same run. */
final class InterviewBenchmark {

    private static final List<Integer> POOLS = List.of(53, 10_000);
    private static final List<Integer> CONCURRENT = List.of(32, 100);
    private static final int PGBENCH_CLIENTS = 32;

    private final Sample sample;
    private final ServiceProcess service;
    private final Pgbench pgbench;

    private InterviewBenchmark(Sample sample, ServiceProcess service, Pgbench pgbench) {
        this.sample = sample;
        this.service = service;
        this.pgbench = pgbench;
    }

    /**
     * What is measured.
     *
     * @param warmUp before each round
     * @param round how long it takes
     * @param think before an answer, on average
     * @param seed of pools and answers
     * @param flags of the service's Java
     */
    record Sample(Duration warmUp, Duration round, Duration think, int seed, List<String> flags) {}

    static void run(Sample sample, Path home) throws IOException, InterruptedException, SQLException {
        new MeasuredService(home, sample.seed(), sample.flags()).run((service, database) -> {
            Pgbench pgbench = new Pgbench(database, "interview");
            pgbench.prepare();
            StoredInterviews stored = new StoredInterviews(database);
            for (int items : POOLS) {
                stored.execute(PracticeTests.insert(items));
            }
            new InterviewBenchmark(sample, service, pgbench).measure(stored);
        });
    }

    private void measure(StoredInterviews stored) throws IOException, InterruptedException, SQLException {
        System.out.printf(
                "Rounds of %d s, each after %d s to warm up, %d ms to think, seed %d;"
                        + " pgbench -N with %d clients for %d s before and after each ...%n",
                sample.round().toSeconds(),
                sample.warmUp().toSeconds(),
                sample.think().toMillis(),
                sample.seed(),
                PGBENCH_CLIENTS,
                pgbenchSeconds());
        InterviewTable table = new InterviewTable(service);
        table.head();
        for (int items : POOLS) {
            for (int clients : CONCURRENT) {
                answer(items, clients, sample.warmUp());
                round(table, items, clients);
            }
        }
        table.foot();
        stored.print();
    }

    private void round(InterviewTable table, int items, int clients) throws IOException, InterruptedException {
        double before = pgbench.rate(PGBENCH_CLIENTS, pgbenchSeconds());
        long begun = System.nanoTime();
        Candidates candidates = answer(items, clients, sample.round());
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] answers = candidates.answers();
        long[] starts = candidates.starts();
        if (answers.length == 0 || starts.length == 0) {
            table.printNone(items, clients, candidates.refused());
            return;
        }
        double reference = (before + pgbench.rate(PGBENCH_CLIENTS, pgbenchSeconds())) / 2;
        table.print(new Row(
                items, clients, seconds, reference, candidates.refused(), new Times(answers), new Times(starts)));
    }

    private int pgbenchSeconds() {
        return Math.toIntExact(Math.max(1, sample.round().toSeconds() / 2));
    }

    private Candidates answer(int items, int clients, Duration duration) throws InterruptedException {
        Pace pace = Pace.timed(System.nanoTime() + duration.toNanos(), sample.think());
        return Candidates.together(
                clients, i -> new Candidate(service.port(), StoredPools.topic(items), pace, sample.seed() + (long) i));
    }
}
