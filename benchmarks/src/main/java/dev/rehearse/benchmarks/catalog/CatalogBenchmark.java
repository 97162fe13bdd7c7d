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

/**
 * Reads and searches a catalog of 10,000 questions, and has pgbench read rows of the same PostgreSQL in the same run.
 */
final class CatalogBenchmark {

    private static final int CLIENTS = 32;
    private static final String SERVICE = "question-service";

    private final Sample sample;
    private final Addresses addresses;
    private final HttpLoad load;
    private final Pgbench pgbench;

    /** What pgbench read in a second when it was last asked to. */
    private double rows;

    private CatalogBenchmark(Sample sample, Addresses addresses, HttpLoad load, Pgbench pgbench) {
        this.sample = sample;
        this.addresses = addresses;
        this.load = load;
        this.pgbench = pgbench;
    }

    /**
     * What is measured.
     *
     * @param seconds of each round; as many again warm it up
     * @param seed of questions and searches
     * @param flags of the service's Java
     * @param startsOnly whether nothing but the starts is measured
     */
    record Sample(int seconds, int seed, List<String> flags, boolean startsOnly) {}

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
            double cpuOfImport;
            try (ServiceProcess service = ServiceProcess.start(program, folder, environment(settings, content))) {
                cpuOfImport = service.cpu().toMillis() / 1e3;
            }
            double first = seconds(begun);
            begun = System.nanoTime();
            try (ServiceProcess service = ServiceProcess.start(program, folder, environment(settings, content));
                    CaddyProcess gateway = CaddyProcess.start(home, folder, service.port())) {
                System.out.printf(
                        "Start with the import of %,d questions %.1f s (CPU %.1f s), again without changes %.1f s (CPU %.1f s; goal: 20 s more)%n",
                        ids.size(),
                        first,
                        cpuOfImport,
                        seconds(begun),
                        service.cpu().toMillis() / 1e3);
                if (sample.startsOnly()) {
                    return;
                }
                pgbench.prepare();
                Addresses addresses = new Addresses(service.port(), ids, sample.seed());
                new CatalogBenchmark(sample, addresses, new HttpLoad(folder, CLIENTS, sample.seconds()), pgbench)
                        .measure(service, gateway);
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

    private void measure(ServiceProcess service, CaddyProcess gateway) throws IOException, InterruptedException {
        System.out.printf(
                "%d connections, rounds of %d s, each after as long a warm-up, seed %d; pgbench -S -M prepared between%n%n",
                CLIENTS, sample.seconds(), sample.seed());
        rows = pgbench.selects(CLIENTS, sample.seconds());
        head("/ pgbench");
        double page = besidePgbench("topic page", 0.4, addresses.topicPages());
        double json = besidePgbench("topic JSON", 0.4, addresses.topicJson());
        double question = besidePgbench("question by id", 0.2, addresses.questions());
        // Searches are kept for each state of the catalog: the first time is another case, and before the code that
        // searches is compiled yet another.
        print("search, right after start", 0, rows, load.runApart(addresses.firstSearches()));
        print("search, not seen before", 0, rows, load.runApart(addresses.newSearches()));
        round("search (p99 goal 50 ms)", 0, rows, addresses.searches());
        long memory = service.memory();
        if (gateway.port().isPresent()) {
            throughGateway(addresses.at(gateway.port().getAsInt()), page, json, question);
        } else {
            System.out.println("There is no caddy: nothing was measured through the gateway.");
        }
        System.out.printf(
                "%nThe service has %d MB. Load average %.1f%n",
                memory, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Compares with the mean of pgbench right before and right after: what a machine does in a second changes. */
    private double besidePgbench(String name, double goal, List<String> addresses)
            throws IOException, InterruptedException {
        load.run(addresses);
        Result result = load.run(addresses);
        double before = rows;
        rows = pgbench.selects(CLIENTS, sample.seconds());
        System.out.printf("pgbench -S: %,.0f/s before, %,.0f/s after%n", before, rows);
        print(name, goal, (before + rows) / 2, result);
        return result.rate();
    }

    private void throughGateway(Addresses through, double page, double json, double question)
            throws IOException, InterruptedException {
        head("/ direct");
        round("topic page, by Caddy", 0.7, page, through.topicPages());
        round("topic JSON, by Caddy", 0.7, json, through.topicJson());
        round("question by id, by Caddy", 0.7, question, through.questions());
    }

    private double round(String name, double goal, double reference, List<String> addresses)
            throws IOException, InterruptedException {
        load.run(addresses);
        Result result = load.run(addresses);
        print(name, goal, reference, result);
        return result.rate();
    }

    private static void head(String reference) {
        System.out.printf(
                "%-26s %10s %10s %6s %8s %8s %7s%n", "", "/s", reference, "goal", "p50 ms", "p99 ms", "failed");
    }

    private static void print(String name, double goal, double reference, Result result) {
        System.out.printf(
                "%-26s %,10.0f %10.2f %6.1f %8.1f %8.1f %7d%n",
                name, result.rate(), result.rate() / reference, goal, result.p50(), result.p99(), result.failed());
    }
}
