package dev.rehearse.benchmarks.interview;

import dev.rehearse.benchmarks.interview.Candidate.Pace;
import dev.rehearse.benchmarks.interview.InterviewTable.Row;
import dev.rehearse.benchmarks.notify.LogFolder;
import dev.rehearse.benchmarks.notify.NotifyDatabase;
import dev.rehearse.benchmarks.notify.Refused;
import dev.rehearse.benchmarks.notify.ServiceProcess;
import dev.rehearse.benchmarks.signup.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Answers questions of many interviews at once, and has pgbench commit on the same PostgreSQL in the same run. */
final class InterviewBenchmark {

    private static final List<Integer> POOLS = List.of(53, 10_000);
    private static final List<Integer> CONCURRENT = List.of(32, 100);
    private static final String SERVICE = "interview-service";

    private final Sample sample;
    private final ServiceProcess service;

    private InterviewBenchmark(Sample sample, ServiceProcess service) {
        this.sample = sample;
        this.service = service;
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
        Path folder = LogFolder.create(home);
        try (StoredPools pools = StoredPools.start(sample.seed());
                NotifyDatabase database = NotifyDatabase.start(home, folder)) {
            Map<String, String> settings = database.settings(SERVICE);
            try (ServiceProcess service = ServiceProcess.start(
                    new ServiceProcess.Program(home, SERVICE, sample.flags()), folder, environment(database, pools))) {
                Pgbench pgbench = new Pgbench(settings, "interview");
                pgbench.prepare();
                StoredInterviews stored = new StoredInterviews(settings);
                for (int items : POOLS) {
                    stored.execute(PracticeTests.insert(items));
                }
                new InterviewBenchmark(sample, service).measure(pgbench, stored);
            }
        }
        LogFolder.delete(folder);
    }

    private static Map<String, String> environment(NotifyDatabase database, StoredPools pools) throws IOException {
        Map<String, String> environment = new HashMap<>(database.settings(SERVICE));
        environment.put("REHEARSE_LOCAL", "true");
        environment.put("REHEARSE_BEHIND_PROXY", "true");
        environment.put("REHEARSE_PUBLIC_URL", "http://localhost");
        environment.put("REHEARSE_QUESTION_URL", pools.url());
        environment.put("REHEARSE_NOTIFY_URL", pools.url());
        environment.put("REHEARSE_CONTENT", "no-content");
        environment.put("REHEARSE_LIMITS_STARTS_PER_CLIENT", "1000000");
        environment.put("SMALLRYE_JWT_SIGN_KEY_LOCATION", "file:" + database.privateKey());
        return environment;
    }

    private void measure(Pgbench pgbench, StoredInterviews stored)
            throws IOException, InterruptedException, SQLException {
        System.out.printf(
                "Rounds of %d s, each after %d s to warm up, %d ms to think, seed %d; one pgbench round before, one after ...%n",
                seconds(), sample.warmUp().toSeconds(), sample.think().toMillis(), sample.seed());
        InterviewTable table = new InterviewTable(service, pgbench.rate(CONCURRENT.getFirst(), seconds()));
        table.head();
        for (int items : POOLS) {
            for (int clients : CONCURRENT) {
                answer(items, clients, sample.warmUp());
                round(table, items, clients);
            }
        }
        table.foot(pgbench.rate(CONCURRENT.getFirst(), seconds()));
        stored.print();
    }

    private void round(InterviewTable table, int items, int clients) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<Candidate> candidates = answer(items, clients, sample.round());
        double seconds = (System.nanoTime() - begun) / 1e9;
        int refused = candidates.stream().mapToInt(Candidate::refused).sum();
        long[] answers = times(candidates, Candidate::answers);
        long[] starts = times(candidates, Candidate::starts);
        if (answers.length == 0 || starts.length == 0) {
            table.printNone(items, clients, refused);
        } else {
            table.print(new Row(items, clients, seconds, refused, new Times(answers), new Times(starts)));
        }
    }

    private int seconds() {
        return Math.toIntExact(sample.round().toSeconds());
    }

    private List<Candidate> answer(int items, int clients, Duration duration) throws InterruptedException {
        Pace pace = new Pace(System.nanoTime() + duration.toNanos(), sample.think());
        List<Candidate> candidates = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Candidate>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(
                        new Candidate(service.port(), StoredPools.topic(items), pace, sample.seed() + i)));
            }
            for (Future<Candidate> one : running) {
                candidates.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new Refused("A candidate failed: " + e.getCause());
        }
        return candidates;
    }

    private static long[] times(List<Candidate> candidates, Function<Candidate, List<Long>> which) {
        return candidates.stream()
                .flatMap(candidate -> which.apply(candidate).stream())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
