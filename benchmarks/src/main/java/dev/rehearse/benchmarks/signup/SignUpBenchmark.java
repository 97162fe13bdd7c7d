package dev.rehearse.benchmarks.signup;

import dev.rehearse.benchmarks.notify.LogFolder;
import dev.rehearse.benchmarks.notify.NotifyDatabase;
import dev.rehearse.benchmarks.notify.NotifyService;
import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Tries to tell by the time of one answer what is known of the address that was signed up. */
final class SignUpBenchmark {

    /*
     * Requests come one after the other from the same machine, with addresses of all situations in an order by chance:
     * over the internet times are less exact. Mails are queued and not sent, for sending one would disturb the next
     * answer, whosever that is.
     */

    private static final int WARM_UP = 3000;
    private static final int ACCEPTED = 202;
    private static final Map<String, String> SETTINGS = Map.of(
            "REHEARSE_MAIL_SENDS", "false",
            "REHEARSE_LIMITS_PER_CLIENT", "100000000",
            "REHEARSE_LIMITS_OVERALL", "100000000");

    private final Sample sample;
    private final NotifyService service;

    private SignUpBenchmark(Sample sample, NotifyService service) {
        this.sample = sample;
        this.service = service;
    }

    /**
     * What is measured.
     *
     * @param addresses of each state
     * @param seed of their order
     */
    record Sample(int addresses, int seed) {}

    static void run(Sample sample, Path home) throws IOException, InterruptedException, SQLException {
        Path folder = LogFolder.create(home);
        try (NotifyDatabase database = NotifyDatabase.start(home, folder);
                NotifyService service = NotifyService.start(home, folder, database, SETTINGS)) {
            database.execute("INSERT INTO notify.scope (path, title) VALUES ('%s', 'asyncio & async/await')"
                    .formatted(AddressState.SCOPE));
            for (AddressState state : AddressState.values()) {
                database.execute(state.statements(sample.addresses()));
            }
            database.execute("ANALYZE");
            new SignUpBenchmark(sample, service).measure();
        }
        LogFolder.delete(folder);
    }

    private record Request(AddressState state, String address) {}

    private void measure() throws IOException, InterruptedException {
        System.out.printf(
                "%,d addresses of each state are signed up, in an order by chance (seed %d), one at a time ...%n",
                sample.addresses(), sample.seed());
        double loadBefore = load();
        for (int i = 0; i < WARM_UP; i++) {
            signUp("warm-up-" + i + "@mail.example");
        }
        for (int i = 1; i <= sample.addresses(); i++) {
            signUp(AddressState.JUST_SIGNED_UP.address(i));
        }
        Map<AddressState, Times> times = times();
        Times known = Objects.requireNonNull(times.get(AddressState.NEW));
        System.out.printf(
                "%n%16s %10s %15s %28s%n", "milliseconds", "median", "10 to 90 %", "longer than one for a new one");
        times.forEach((state, its) -> System.out.printf(
                "%16s %10.2f %7.2f - %5.2f %17.3f (0.500 +- %.3f)%n",
                state,
                its.percentile(50),
                its.percentile(10),
                its.percentile(90),
                its.isLongerThan(known),
                its.chance(known)));
        System.out.printf(
                "%nThe last column is how probable it is that an answer takes longer than one for a new address: 0.5 if one"
                        + " answer tells nothing,%nwith its standard deviation by chance. Load average before %.1f, after %.1f%n",
                loadBefore, load());
    }

    private Map<AddressState, Times> times() throws IOException, InterruptedException {
        Map<AddressState, List<Long>> nanos = new EnumMap<>(AddressState.class);
        for (Request request : requests()) {
            long begun = System.nanoTime();
            signUp(request.address());
            nanos.computeIfAbsent(request.state(), state -> new ArrayList<>()).add(System.nanoTime() - begun);
        }
        Map<AddressState, Times> times = new EnumMap<>(AddressState.class);
        nanos.forEach((state, its) -> times.put(
                state, new Times(its.stream().mapToLong(Long::longValue).toArray())));
        return times;
    }

    private List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (AddressState state : AddressState.values()) {
            for (int i = 1; i <= sample.addresses(); i++) {
                requests.add(new Request(state, state.address(i)));
            }
        }
        Collections.shuffle(requests, new Random(sample.seed()));
        return requests;
    }

    private void signUp(String address) throws IOException, InterruptedException {
        int status = service.signUp(address, AddressState.SCOPE);
        if (status != ACCEPTED) {
            throw new Refused("notify-service answered " + status + " to a sign-up.");
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
