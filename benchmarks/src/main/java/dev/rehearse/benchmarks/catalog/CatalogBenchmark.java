package dev.rehearse.benchmarks.catalog;

import dev.rehearse.benchmarks.catalog.HttpLoad.Result;
import dev.rehearse.benchmarks.interview.Pgbench;
import dev.rehearse.benchmarks.notify.LogFolder;
import dev.rehearse.benchmarks.notify.NotifyDatabase;
import dev.rehearse.benchmarks.notify.Refused;
import dev.rehearse.benchmarks.notify.ServiceProcess;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads and searches a catalog of 10,000 questions, and has pgbench read rows of the same PostgreSQL in the same run. */
final class CatalogBenchmark {

    private static final int CLIENTS = 32;
    private static final int SEARCHES = 2000;
    private static final int NEW_SEARCHES = 40_000;
    private static final String SERVICE = "question-service";

    private final Sample sample;
    private final ServiceProcess service;
    private final HttpLoad load;
    private final Pgbench pgbench;

    private CatalogBenchmark(Sample sample, ServiceProcess service, HttpLoad load, Pgbench pgbench) {
        this.sample = sample;
        this.service = service;
        this.load = load;
        this.pgbench = pgbench;
    }

    /**
     * What is measured.
     *
     * @param seconds of each round; as many again warm it up
     * @param seed of questions and searches
     * @param flags of the service's Java
     */
    record Sample(int seconds, int seed, List<String> flags) {}

    static void run(Sample sample, Path home) throws IOException, InterruptedException {
        Path folder = LogFolder.create(home);
        // The database's folder has to be empty when it starts.
        try (NotifyDatabase database = NotifyDatabase.start(home, folder)) {
            Path content = Files.createDirectories(folder.resolve("content"));
            List<UUID> ids = new GeneratedContent(sample.seed()).write(content, GeneratedContent.TOPICS);
            lint(content);
            Map<String, String> settings = database.settings(SERVICE);
            Pgbench pgbench = new Pgbench(settings, "question");
            ServiceProcess.Program program = new ServiceProcess.Program(home, SERVICE, sample.flags());
            long begun = System.nanoTime();
            ServiceProcess.start(program, folder, environment(settings, content))
                    .close();
            double first = seconds(begun);
            begun = System.nanoTime();
            try (ServiceProcess service = ServiceProcess.start(program, folder, environment(settings, content))) {
                System.out.printf(
                        "Start with the import of %,d questions %.1f s, again without changes %.1f s (goal: 20 s more)%n",
                        ids.size(), first, seconds(begun));
                pgbench.prepare();
                new CatalogBenchmark(sample, service, new HttpLoad(folder, CLIENTS, sample.seconds()), pgbench)
                        .measure(ids);
            }
        }
        LogFolder.delete(folder);
    }

    private static void lint(Path content) {
        for (int round = 0; round < 2; round++) {
            long begun = System.nanoTime();
            if (ContentFolder.read(content) instanceof Reading.Refused refused) {
                throw new Refused("The made-up content is not valid: "
                        + refused.findings().getFirst());
            }
            System.out.printf("Reading and checking the folder: %.1f s (goal 5)%n", seconds(begun));
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Map<String, String> environment(Map<String, String> settings, Path content) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("REHEARSE_LOCAL", "true");
        environment.put("REHEARSE_PUBLIC_URL", "http://localhost");
        environment.put("REHEARSE_INTERVIEW_URL", "http://127.0.0.1:9");
        environment.put("REHEARSE_CONTENT", content.toString());
        return environment;
    }

    private void measure(List<UUID> ids) throws IOException, InterruptedException {
        System.out.printf(
                "%d connections, rounds of %d s, each after as long a warm-up, seed %d; pgbench -S before and after%n",
                CLIENTS, sample.seconds(), sample.seed());
        double before = pgbench.selects(CLIENTS, sample.seconds());
        System.out.printf("pgbench -S -M prepared before: %,.0f/s%n%n", before);
        System.out.printf(
                "%-26s %10s %10s %6s %8s %8s %7s%n", "", "/s", "/ pgbench", "goal", "p50 ms", "p99 ms", "failed");
        round("topic page", 0.4, before, topics("/topics/topic-"));
        round("topic JSON", 0.4, before, topics("/api/topics/topic-"));
        round(
                "question by id",
                0.2,
                before,
                ids.stream().map(id -> address("/api/questions/" + id)).toList());
        // Pages are kept for each state of the catalog, searches too: the first time is another case.
        print("search, not seen before", 0, before, load.run(searches(sample.seed() + 1L, NEW_SEARCHES)));
        round("search (p99 goal 50 ms)", 0, before, searches(sample.seed() + 2L, SEARCHES));
        System.out.printf(
                "%npgbench after: %,.0f/s. The service has %d MB. Load average %.1f%n",
                pgbench.selects(CLIENTS, sample.seconds()),
                service.memory(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void round(String name, double goal, double pgbenchRate, List<String> addresses)
            throws IOException, InterruptedException {
        load.run(addresses);
        print(name, goal, pgbenchRate, load.run(addresses));
    }

    private static void print(String name, double goal, double pgbenchRate, Result result) {
        System.out.printf(
                "%-26s %,10.0f %10.2f %6.1f %8.1f %8.1f %7d%n",
                name, result.rate(), result.rate() / pgbenchRate, goal, result.p50(), result.p99(), result.failed());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + service.port() + path;
    }

    private List<String> topics(String path) {
        return IntStream.range(0, GeneratedContent.TOPICS)
                .mapToObj(topic -> address(path + topic))
                .toList();
    }

    /** Two words, one word, the beginning of a word, a word with a filter: each as often as the others. */
    private List<String> searches(long seed, int number) {
        GeneratedContent words = new GeneratedContent(seed);
        return Stream.generate(() -> List.of(
                        words.word() + "+" + words.word(),
                        words.word(),
                        words.word().substring(0, 5),
                        words.word() + "&difficulty=easy"))
                .limit(number / 4)
                .flatMap(List::stream)
                .map(query -> address("/api/questions?limit=20&q=" + query))
                .toList();
    }
}
